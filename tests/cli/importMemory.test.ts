// An import holds a few batches, however long the file: one of 200 MB of rows runs in a heap of 64 MB.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/** Imports rows made as they are read into a target that keeps nothing; `kept` is code that runs with each write. */
const script = (kept: string): string => `
  const load = (file) => import(${JSON.stringify(pathToFileURL(resolve('dist/ingest/')).href)} + '/' + file);
  const { importFiles } = await load('importFiles.js');
  const { emptyReport } = await load('importReport.js');
  const outcome = { created: 1, updated: 0, unchanged: 0, retracted: 0 };
  const all = [];
  const target = {
    find: async () => new Map(),
    write: async (records) => { ${kept}; return outcome; },
    idsOf: async () => [],
    edgeIdsOf: async () => [],
    mergedInto: async () => new Map(),
    retract: async () => outcome,
  };
  const format = {
    name: 'made', description: '', dataset: 'made', detect: () => true,
    async *read() {
      for (let line = 1; line <= 200_000; line++) {
        const words = Array.from({ length: 20 }, (_, index) => 'word ' + line + ' ' + index);
        yield { line, records: { vertices: [{ id: 'e' + line, type: 'EVENT', aliases: words }], relationships: [] } };
      }
    },
  };
  const report = emptyReport();
  const signal = new AbortController().signal;
  await importFiles(['package.json'], { target, formats: [format], version: '1', signal }, report);
  process.stdout.write(String(report.rows.written));
`;

async function run(kept: string): Promise<{ code: unknown; stdout: string }> {
  const child = spawn(process.execPath, ['--max-old-space-size=64', '--input-type=module', '-e', script(kept)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, stdout };
}

test('no batch outlives its write', async () => {
  expect(await run('')).toEqual({ code: 0, stdout: '200000' });
}, 60_000);

test('the heap is small enough that this would be seen', async () => {
  expect((await run('all.push(records)')).code).not.toBe(0);
}, 60_000);
