// Where the embedded graph is kept between runs, under a name that changes with all it is made from; a new one replaces the old.
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);
const WORK = new URL('../.work/', import.meta.url);
const INPUTS = [
  'tests/bench/graph/',
  'tests/bench/load/',
  'dist/search/',
  'dist/write/',
  'cypher/grafeo/',
  'cypher/write/',
];

async function fingerprint() {
  const hash = createHash('sha256').update(await readFile(new URL('schema.graphql', ROOT)));
  for (const folder of INPUTS.map((path) => new URL(path, ROOT))) {
    const files = (await readdir(folder)).filter((name) => /\.(m?js|cypher)$/.test(name)).sort();
    for (const file of files) hash.update(await readFile(new URL(file, folder)));
  }
  return hash.digest('hex').slice(0, 8);
}

/** `{ path, keep() }`: what stands at `path` is whole if it was kept, else it and its older versions are cleared away first. */
export async function embeddedPath(graphName) {
  await mkdir(WORK, { recursive: true });
  const name = `${graphName}-${await fingerprint()}`;
  const done = new URL(`${name}.done`, WORK);
  const whole = await access(done).then(
    () => true,
    () => false,
  );
  if (!whole) {
    const older = (await readdir(WORK)).filter((file) => file.startsWith(`${graphName}-`));
    for (const file of older) await rm(new URL(file, WORK), { recursive: true, force: true });
  }
  return { path: fileURLToPath(new URL(name, WORK)), keep: () => writeFile(done, '') };
}
