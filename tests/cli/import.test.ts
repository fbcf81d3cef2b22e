// `casus import` as a person runs it, on invented rows of UCDP GED.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { contents, file } from './support/arcadia.js';
import { casus, scratch, serveCasus, type Environment } from './support/casus.js';

const bad =
  '77001,2019,1,1,Arcadia,State-based violence,Arcadia: Government,Government of Arcadia,Front 1,4239,20,0,1,9';

let path: (name: string) => string;
let remove: () => Promise<void>;
let env: Environment;
beforeEach(async () => {
  ({ path, remove } = await scratch());
  env = { CASUS_DATA: path('graph') };
});
afterEach(() => remove());

const write = (name: string, content: string | Buffer): string => {
  writeFileSync(path(name), content);
  return path(name);
};

interface Report {
  readonly rows: {
    readonly read: number;
    readonly written: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  readonly records: { readonly created: number };
  readonly notes: readonly string[];
  readonly dryRun: boolean;
  readonly error?: string;
}

/** Imports, and gives the report beside exit code and standard error. */
async function imported(args: readonly string[], own: Environment = {}) {
  const { code, stdout, stderr } = await casus(['import', '--json', ...args], { ...env, ...own });
  return { code, stderr, report: JSON.parse(stdout) as Report };
}

const spawned = (args: readonly string[], own: Environment): ChildProcess =>
  spawn(process.execPath, [resolve('dist/cli/main.js'), 'import', ...args], {
    env: { ...process.env, ...own },
    cwd: tmpdir(),
  });

test('help tells every option', async () => {
  const { code, stdout } = await casus(['import', '--help']);
  expect(code).toBe(0);
  for (const option of [
    '--format',
    '--to',
    '--key',
    '--dry-run',
    '--on-error',
    '--rejects',
    '--dataset',
    '--version',
    '--json',
  ])
    expect(stdout).toContain(option);
});

test.each([
  [['import'], "missing required argument 'file'"],
  [['import', 'x.csv', '--format', 'bogus'], "argument 'bogus' is invalid"],
  [['import', 'x.csv', '--on-error', 'bogus'], "argument 'bogus' is invalid"],
  [['import', 'x.csv', '--to', 'nowhere'], 'It must be an address such as http://127.0.0.1:4000.'],
  ...[
    'http://ada@casus.example',
    'http://:key@casus.example',
    'http://casus.example/?a=b',
    'http://casus.example/#a',
  ].map((url): [string[], string] => [
    ['import', 'x.csv', '--to', url],
    'It must be an address without user, password, question mark and fragment.',
  ]),
  [['import', 'x.csv', '--to', 'http://127.0.0.1:4000'], '--to needs --key, or CASUS_KEY'],
  [['import', 'x.csv', '--dataset', 'a b'], 'It must be letters, digits'],
  [['import', 'x.csv', '--rejects', 'x.csv'], '--rejects x.csv is one of the files to import'],
])('%j is wrong usage', async (args, problem) => {
  const { code, stdout, stderr } = await casus(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(problem);
});

test('a file is imported; again it changes nothing', async () => {
  const ged = write('ged.csv', file(300));
  const first = await casus(['import', ged], env);
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toMatch(
    /^300 rows read: 300 written, 0 unchanged, 0 rejected\.\nVertices and relationships: [\d,]+ created, [\d,]+ updated, [\d,]+ unchanged, 0 retracted\.\n[\d.]+ s, [\d,]+ rows\/s\.\n$/,
  );
  const before = await contents(path('graph'));
  const second = await casus(['import', ged], env);
  expect(second.stdout).toMatch(/^300 rows read: 0 written, 300 unchanged, 0 rejected\./);
  expect(await contents(path('graph'))).toEqual(before);
});

test('stop is the default: one sentence, exit code 1, and how much is in', async () => {
  const ged = write('ged.csv', file(20, bad));
  const { code, stdout, stderr } = await casus(['import', ged], env);
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^21 rows read: 0 written, 0 unchanged, 1 rejected\./)]);
  expect(stderr).toMatch(/^casus: \S+ged\.csv line 22, latitude: [^\n]*4239[^\n]*\n$/);
});

test('skip takes the rest and lists what it did not', async () => {
  const ged = write('ged.csv', file(20, bad));
  const { code, stderr, report } = await imported([ged, '--on-error', 'skip']);
  expect([code, report.rows]).toEqual([0, { read: 21, written: 20, unchanged: 0, older: 0, rejected: 1 }]);
  expect(stderr).toMatch(/^\S+ged\.csv line 22, latitude: /);
  expect(report.notes).toEqual([`The rejected rows are listed in ${ged}.rejects.csv.`]);
  expect(readFileSync(`${ged}.rejects.csv`, 'utf8')).toMatch(
    /^file,line,column,reason\n\S+ged\.csv,22,latitude,.*4239.*\n$/,
  );
  const named = await imported([ged, '--on-error', 'skip', '--rejects', path('rejects.csv')]);
  expect([named.report.rows.rejected, existsSync(path('rejects.csv'))]).toEqual([1, true]);
});

test('a dry run leaves the graph as it is', async () => {
  await imported([write('ged.csv', file(20))]);
  const before = await contents(path('graph'));
  const { code, report } = await imported([write('ged.csv', file(30)), '--dry-run']);
  expect([code, report.dryRun, report.rows]).toEqual([
    0,
    true,
    { read: 30, written: 10, unchanged: 20, older: 0, rejected: 0 },
  ]);
  expect(report.records.created).toBeGreaterThan(40);
  expect(await contents(path('graph'))).toEqual(before);
});

test('standard input, gzipped', async () => {
  const child = spawned(['--json', '-'], env);
  child.stdin?.end(gzipSync(file(50)));
  let stdout = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect((JSON.parse(stdout) as Report).rows).toEqual({ read: 50, written: 50, unchanged: 0, older: 0, rejected: 0 });
});

test.each([
  [
    'no CSV',
    'mail.txt',
    'Dear Sir,\nthis is no table.\n',
    /mail\.txt looks like none of the formats .*: it begins with "Dear Sir,"\. /,
  ],
  ['nothing', 'empty.csv', '', /empty\.csv is empty\.$/],
  [
    'cut off',
    'cut.csv.gz',
    gzipSync(file(500)).subarray(0, 3_000),
    /cut\.csv\.gz is cut off: its gzip stream has no end\. Fetch it again\.$/,
  ],
])('%s: exit code 1 and one sentence', async (_, name, content, sentence) => {
  const { code, stderr, report } = await imported([write(name, content)]);
  expect([code, report.rows.written]).toEqual([1, 0]);
  expect([stderr, report.error]).toEqual(['', expect.stringMatching(sentence)]);
});

test('kill -9 in the middle: what is missing comes with the next import, nothing twice', async () => {
  const ged = write('ged.csv', file(6_000));
  await imported([ged], { CASUS_DATA: path('whole') });
  const child = spawned([ged], env);
  await untilGrown(path('graph.wal'), someBatches, child);
  child.kill('SIGKILL');
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
  const { code, report } = await imported([ged]);
  expect([code, report.rows.read, report.rows.rejected]).toEqual([0, 6_000, 0]);
  expect(report.rows.unchanged).toBeGreaterThan(0);
  expect(report.rows.written).toBeGreaterThan(0);
  expect(await contents(path('graph'))).toEqual(await contents(path('whole')));
}, 120_000);

test('SIGINT finishes the batch at hand', async () => {
  const ged = write('ged.csv', file(6_000));
  const child = spawned(['--json', ged], env);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await untilGrown(path('graph.wal'), someBatches, child);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
  // A machine that has much to do comes to lines of progress too.
  expect(stderr.replace(/^.* rows\/s\n/gm, '')).toBe('SIGINT: stopping after the batch at hand\n');
  const { rows } = JSON.parse(stdout) as Report;
  expect(rows.written).toBeGreaterThan(0);
  expect(rows.written).toBeLessThan(6_000);
  expect((await imported([ged])).report.rows.unchanged).toBe(rows.written);
}, 60_000);

test('an import through a server that serves the graph', async () => {
  const key = 'an-editors-key-of-some-length';
  const server = await serveCasus({ ...env, CASUS_KEYS: `ada:editor:${key},bob:reader:a-readers-key-of-length` });
  const ged = write('ged.csv', file(60));
  const dry = await imported([ged, '--dry-run', '--to', server.url], { CASUS_KEY: key });
  const first = await imported([ged, '--to', server.url], { CASUS_KEY: key });
  const second = await imported([ged, '--to', server.url, '--key', key]);
  const refused = await imported([ged, '--to', server.url, '--key', 'a-readers-key-of-length']);
  const proxy = await proxyOf(server.url, '/graphs/casus');
  const behind = await imported([ged, '--to', `${proxy.url}/`, '--key', key]);
  proxy.close();
  server.child.kill('SIGTERM');
  await server.ended();
  expect([dry.code, dry.report.dryRun, dry.report.rows]).toEqual([0, true, first.report.rows]);
  expect(dry.report.records.created).toBe(first.report.records.created);
  expect([first.code, first.report.rows.written, second.report.rows.unchanged]).toEqual([0, 60, 60]);
  expect([behind.code, behind.report.rows.unchanged]).toEqual([0, 60]);
  expect([refused.code, refused.stderr, refused.report.error]).toEqual([
    1,
    '',
    `${server.url} says: This needs the role editor; the key bob has the role reader.`,
  ]);
  const engine = openGrafeo(path('graph'));
  expect(await engine.read("MATCH (c:Change {reason: 'import of ged.csv'}) RETURN DISTINCT c.by")).toEqual(['ada']);
  await engine.close();
});

/** A proxy that serves what is at an address under a path, and nothing else. */
async function proxyOf(url: string, path: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const proxy = createServer((incoming, answer) => {
    if (!incoming.url?.startsWith(`${path}/`)) {
      answer.writeHead(404).end();
      return;
    }
    const { method, headers } = incoming;
    const outgoing = request(`${url}${incoming.url.slice(path.length)}`, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    incoming.pipe(outgoing);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${path}`, close: () => proxy.close() };
}

/**
 * Bytes of more than one batch (3.5 MB each), so that the first is committed; six make up the file. A commit writes its
 * batch in one go: fewer bytes than a batch's would be met in the middle of the very first commit.
 */
const someBatches = 5_000_000;

/** Waits until a process has written so much that it is in the middle of its work. */
async function untilGrown(folder: string, bytes: number, child: ChildProcess): Promise<void> {
  const size = (): number =>
    existsSync(folder) ? readdirSync(folder).reduce((sum, name) => sum + statSync(resolve(folder, name)).size, 0) : 0;
  // Opening a graph may make its log shorter.
  let least = size();
  while (size() < least + bytes) {
    least = Math.min(least, size());
    if (child.exitCode !== null) throw new Error('the import ended before it could be stopped');
    await new Promise((wait) => setTimeout(wait, 5));
  }
}
