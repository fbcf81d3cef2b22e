// Copies of a whole graph on the command line: `casus backup`, `casus restore`, and `casus import` of a copy.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { casus, scratch, serveCasus, type Environment } from './support/casus.js';

let files: Awaited<ReturnType<typeof scratch>>;
let copy: string;
/** The environment in which a graph of this name is the configured one. */
const on = (name: string): Environment => ({ CASUS_DATA: files.path(name) });
const copyOf = async (name: string): Promise<string> => (await casus(['backup'], on(name))).stdout;
const write = (name: string, content: string | Buffer): string => {
  writeFileSync(files.path(name), content);
  return files.path(name);
};

beforeAll(async () => {
  files = await scratch();
  expect((await casus(['seed'], on('seed'))).code).toBe(0);
  copy = await copyOf('seed');
}, 60_000);
afterAll(() => files.remove());

const restored = 'Restored 71 vertices, 313 relationships and 71 changes of their history; revision 1.';
const brokenOff = 'A restore into this graph was broken off, or still runs: a part of a copy is there.';
const mend = (name: string): string =>
  `Stop every casus that uses CASUS_DATA ${files.path(name)}, and delete it. Then restore again.`;

test('a backup is the whole graph as jsonl, to a file or to standard output', async () => {
  expect(copy).toMatch(/^\{"kind":"graph","revision":1,"seq":71,"format":2\}\n/);
  expect((await casus(['export', '--format', 'jsonl'], on('seed'))).stdout).toBe(copy);
  const file = files.path('backup.jsonl');
  expect(await casus(['backup', '-o', file], on('seed'))).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readFileSync(file, 'utf8')).toBe(copy);
});

test('a copy is restored from a file, gzipped too, and then the same', async () => {
  const plain = await casus(['restore', write('plain.jsonl', copy)], on('plain'));
  expect(plain).toEqual({ code: 0, stdout: `${restored}\n`, stderr: '' });
  expect(await copyOf('plain')).toBe(copy);
  const gzipped = await casus(['restore', write('copy', gzipSync(copy))], on('gzipped'));
  expect(gzipped).toEqual({ code: 0, stdout: `${restored}\n`, stderr: '' });
  expect(await copyOf('gzipped')).toBe(copy);
});

test('a graph that is not empty is left alone, and a sentence says what to do', async () => {
  const { code, stdout, stderr } = await casus(['restore', write('again.jsonl', copy)], on('seed'));
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /^casus: The graph is not empty: it holds entities, or their history; restore into an empty one, which CASUS_DATA or NEO4J_DATABASE names\.\n$/,
  );
  expect(await copyOf('seed')).toBe(copy);
});

test('what is no copy is not restored, and the graph stays empty', async () => {
  const part = copy.slice(copy.indexOf('\n') + 1);
  const { code, stderr } = await casus(['restore', write('part.jsonl', part)], on('none'));
  expect(code).toBe(1);
  expect(stderr).toMatch(/part\.jsonl is no copy of a whole graph: its first line is not of the kind graph\./);
  expect((await casus(['restore', files.path('plain.jsonl')], on('none'))).code).toBe(0);
});

test('a copy that is cut off leaves a graph that nothing uses until it is emptied', async () => {
  const cut = write('cut.gz', gzipSync(copy).subarray(0, 20_000));
  const broken = await casus(['restore', cut], on('cut'));
  expect(broken.code).toBe(1);
  expect(broken.stderr).toBe(
    `casus: ${brokenOff} ${mend('cut')}\ncasus: ${cut} is cut off: its gzip stream has no end. Fetch it again.\n`,
  );
  for (const args of [['serve'], ['seed'], ['backup'], ['import', files.path('plain.jsonl')]]) {
    const refused = await casus(args, { ...on('cut'), PORT: '0' });
    expect([args, refused.code, refused.stderr]).toEqual([args, 2, `casus: ${brokenOff} ${mend('cut')}\n`]);
  }
  const doctor = await casus(['doctor'], on('cut'));
  expect(doctor.code).toBe(1);
  expect(doctor.stdout).toContain(`wrong: ${brokenOff} ${mend('cut')}\n1 found.\n`);
  const again = await casus(['restore', files.path('plain.jsonl')], on('cut'));
  expect([again.code, again.stderr]).toEqual([1, `casus: ${brokenOff} ${mend('cut')}\n`]);
}, 60_000);

test('kill -9 in the middle of a restore: the graph is known to be half, and restored once it is deleted', async () => {
  const child = spawn(process.execPath, [resolve('dist/cli/main.js'), 'restore', '-'], {
    env: { ...process.env, ...on('killed') },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const vertex = (number: number): string =>
    `{"kind":"vertex","type":"ACTOR","id":"actor:${number}","name":"Actor ${number}","actorType":"STATE","createdAt":"2026-02-13T08:00:00.000Z","updatedAt":"2026-02-13T08:00:00.000Z"}\n`;
  const half = Array.from({ length: 12_000 }, (_, number) => vertex(number)).join('');
  // What a pipe and the reader hold is far less than this: once it is taken, batches of it are written.
  await new Promise((taken) => child.stdin.write(`{"kind":"graph","revision":1,"seq":0}\n${half}`, taken));
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  child.stdin.destroy();
  const doctor = await casus(['doctor'], on('killed'));
  expect(doctor.code).toBe(1);
  expect(doctor.stdout).toMatch(/^vertices: Actor [1-9]\d*, /m);
  expect(doctor.stdout).toContain(`wrong: ${brokenOff} ${mend('killed')}\n`);
  await expect(serveCasus(on('killed'))).rejects.toThrow('was broken off');
  rmSync(files.path('killed'), { recursive: true });
  expect((await casus(['restore', files.path('plain.jsonl')], on('killed'))).stdout).toBe(`${restored}\n`);
  expect(await copyOf('killed')).toBe(copy);
}, 120_000);

interface Report {
  readonly rows: Readonly<Record<string, number>>;
  readonly records: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

async function imported(args: readonly string[], env: Environment): Promise<Report> {
  const { code, stdout, stderr } = await casus(['import', '--json', ...args], env);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Report;
}

const passedOver =
  '73 lines that only a copy of a whole graph has were passed over: its revision, its history, and what was retracted or merged. Restore the copy into an empty graph to have them too.';

describe('an import of a copy', () => {
  test('restores it where there is no graph yet', async () => {
    const file = write('import.jsonl', copy);
    const { rows, records, notes } = await imported([file, '--version', '1'], on('imported'));
    expect(rows).toEqual({ read: 455, written: 455, unchanged: 0, older: 0, rejected: 0 });
    expect(records).toEqual({ created: 384, updated: 0, unchanged: 0, retracted: 0 });
    expect(notes).toEqual([`${file} is a copy of a whole graph, and there was none yet. ${restored}`]);
    expect(await copyOf('imported')).toBe(copy);
  });

  test('takes its vertices and relationships where there is one', async () => {
    const file = write('import.jsonl', copy);
    const one = '{"kind":"vertex","type":"ACTOR","id":"actor:mine","name":"Mine","actorType":"STATE","citations":[]}\n';
    const { notes: none } = await imported([write('one.jsonl', one)], on('filled'));
    expect(none).toEqual([]);
    const { rows, records, notes } = await imported([file], on('filled'));
    expect(rows).toEqual({ read: 384, written: 384, unchanged: 0, older: 0, rejected: 0 });
    expect(records).toEqual({ created: 384, updated: 0, unchanged: 0, retracted: 0 });
    expect(notes).toEqual([passedOver]);
    const again = await imported([file], on('filled'));
    expect(again.records).toMatchObject({ created: 0, updated: 0, retracted: 0 });
  });

  test('does the same through a casus that serves, and says what a dry run would do', async () => {
    const file = write('import.jsonl', copy);
    const serving = await serveCasus({ ...on('served'), CASUS_KEYS: 'ada:editor:an-editors-key-of-length' });
    try {
      const args = [file, '--to', serving.url, '--key', 'an-editors-key-of-length'];
      const { rows, records, notes } = await imported(args, {});
      expect(rows).toMatchObject({ read: 384, rejected: 0 });
      expect(records).toMatchObject({ created: 0, updated: 0 });
      expect(notes).toEqual([passedOver]);
    } finally {
      serving.child.kill('SIGTERM');
      await serving.ended();
    }
    const dry = await imported([file, '--dry-run'], on('dry'));
    expect([dry.records['created'], dry.notes]).toEqual([384, [passedOver]]);
  }, 60_000);
});
