import { readdir, readFile, stat } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { casus, scratch, type Environment } from './support/casus.js';

let files: Awaited<ReturnType<typeof scratch>>;
let env: Environment;
beforeAll(async () => {
  files = await scratch();
  env = { CASUS_DATA: files.path('graph') };
  expect((await casus(['seed'], env)).code).toBe(0);
}, 60_000);
afterAll(() => files.remove());

test('prints on standard output, or writes a file with the same text', async () => {
  const printed = await casus(['export', '--format', 'jsonl'], env);
  expect([printed.code, printed.stderr]).toEqual([0, '']);
  expect(printed.stdout).toMatch(/^\{"kind":"graph","revision":1,/);
  const file = files.path('copy.jsonl');
  expect(await casus(['export', '--format', 'jsonl', '-o', file], env)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await readFile(file, 'utf8')).toBe(printed.stdout);
});

test('two tables are two files; one is printed by its name', async () => {
  const folder = files.path('tables');
  expect((await casus(['export', '--format', 'csv', '-o', `${folder}.csv`], env)).code).toBe(0);
  const names = (await readdir(files.path('.'))).filter((name) => name.startsWith('tables'));
  expect(names.sort()).toEqual(['tables-nodes.csv', 'tables-relationships.csv']);
  const { stdout } = await casus(['export', '--format', 'csv', '--part', 'nodes'], env);
  expect(stdout).toBe(await readFile(`${folder}-nodes.csv`, 'utf8'));
});

test('a neighborhood is smaller than the graph', async () => {
  const args = ['export', '--format', 'cytoscape', '--neighborhood', 'place:palmyra', '--depth', '1'];
  const { code, stdout } = await casus(args, env);
  const { elements } = JSON.parse(stdout) as { elements: { nodes: { data: { id: string } }[] } };
  expect(code).toBe(0);
  expect(elements.nodes.map(({ data }) => data.id)).toContain('place:palmyra');
  expect(elements.nodes.length).toBeLessThan(20);
});

test.each([
  [['--format', 'xls'], /Allowed choices are graphml, gexf, csv, cytoscape, geojson, jsonld, stix, jsonl/],
  [[], /required option '--format <name>' not specified/],
  [['--format', 'csv'], /Argument "part": must be nodes or relationships, not missing/],
  [['--format', 'gexf', '--part', 'nodes'], /Argument "part": is none of gexf, which is one file/],
  [['--format', 'gexf', '--where', '{'], /Argument "where": must be an EventFilter as JSON/],
  [['--format', 'gexf', '--where', '{"bogus":1}'], /Field "bogus" is not defined/],
])('%j is wrong usage, and says what would be right', async (args, message) => {
  const { code, stdout, stderr } = await casus(['export', ...args], env);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test('an id that does not exist is a failure', async () => {
  const unknown = await casus(['export', '--format', 'gexf', '--neighborhood', 'place:nowhere'], env);
  expect([unknown.code, unknown.stderr]).toEqual([
    1,
    'casus: Argument "neighborhood": there is no entity with the id place:nowhere.\n',
  ]);
});

test('a folder that does not exist is wrong usage, and is not made', async () => {
  const folder = files.path('no');
  expect(await casus(['export', '--format', 'gexf', '-o', `${folder}/`], env)).toEqual({
    code: 2,
    stdout: '',
    stderr: `casus: Argument "output": must be in a folder, and "${folder}" is none; make it first, or name another.\n`,
  });
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});

test('whoever reads the output may have enough of it', async () => {
  const { PATH = '' } = process.env;
  const args = [resolve('dist/cli/main.js'), 'export', '--format', 'gexf'];
  const child = spawn(process.execPath, args, { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'close')) as [number];
  expect([code, stderr]).toEqual([0, '']);
});
