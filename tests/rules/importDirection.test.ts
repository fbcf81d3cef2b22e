import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const src = resolve('src');

/** Layers in order: each may import from itself and from those before it. */
const layers = [
  ['errors', 'keys', 'config', 'lists', 'again', 'generated'],
  ['model', 'version'],
  ['select'],
  ['plan'],
  ['compile'],
  ['engines'],
  ['execute'],
  ['traversals', 'search'],
  ['write'],
  ['live'],
  ['resolvers'],
  ['ingest', 'export', 'web'],
  ['server'],
  ['cli'],
];
const rank = new Map(layers.flatMap((names, index) => names.map((name) => [name, index] as const)));
const databases = ['neo4j-driver', '@grafeo-db/js'];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const layerOf = (file: string): string => (file.split('/')[0] ?? '').replace(/\.ts$/, '');
const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from\s+|import\()'([^']+)'/g)].map(([, name = '']) => name);

test('every file of src/ stands in a layer', () => {
  expect(files.filter((file) => !rank.has(layerOf(file)))).toEqual([]);
});

test('no file imports from a later layer', () => {
  const back = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(src, resolve(src, dirname(file), name)))
      .filter((target) => (rank.get(layerOf(target.replace(/\.js$/, '.ts'))) ?? 0) > (rank.get(layerOf(file)) ?? 0))
      .map((target) => `${file} imports ${target}`),
  );
  expect(back).toEqual([]);
});

test('only an engine imports a database package', () => {
  const elsewhere = files.filter(
    (file) => layerOf(file) !== 'engines' && importsOf(file).some((name) => databases.includes(name)),
  );
  expect(elsewhere).toEqual([]);
});

test('every folder of src/ says in a README what comes in, what goes out and what it must not import', () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'generated',
  );
  expect(folders.length).toBeGreaterThan(8);
  for (const { name } of folders) {
    const text = readFileSync(join(src, name, 'README.md'), 'utf8');
    expect(text).toMatch(/\bIn:/);
    expect(text).toMatch(/Out:/);
    expect(text).toMatch(/[Mm]ust not import/);
  }
});
