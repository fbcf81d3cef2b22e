// Both halves of an import over HTTP, with a target in memory behind them.
import { fastify, type FastifyInstance } from 'fastify';
import { CasusError } from '../../../src/errors.js';
import { importFiles } from '../../../src/ingest/importFiles.js';
import { emptyReport } from '../../../src/ingest/importReport.js';
import { importMessages } from '../../../src/ingest/targets/importMessages.js';
import { remoteTarget } from '../../../src/ingest/targets/remoteTarget.js';
import type { Target } from '../../../src/ingest/targets/target.js';
import type { Trial } from '../../../src/ingest/targets/trial.js';
import { importRoutes, type ImportRoutes } from '../../../src/server/importRoutes.js';
import { RecordErrors } from '../../../src/write/recordErrors.js';
import { memoryTarget, type MemoryTarget } from './support/memoryTarget.js';
import { scratchFiles } from './support/scratch.js';
import { stormFile, storms } from './support/storms.js';

const write = scratchFiles();
const key = 'an-editors-key';
const retries: string[] = [];
const editors: string[] = [];

/** Of which no test here asks more than that it is asked. */
const tried: Trial = {
  ...memoryTarget(),
  tryWrite: ({ vertices }) =>
    Promise.resolve({
      unchanged: 1,
      older: [],
      changes: vertices.map(({ id }) => [id, null, 'CREATE', [], ['an edge']]),
    }),
  tryRetract: (ids) =>
    Promise.resolve({ unchanged: 0, older: [], changes: ids.map((id) => [null, id, 'RETRACT', [], null]) }),
  settlements: (after) => Promise.resolve(after === '' ? [['geonames:1', 'Port', 10, 20]] : []),
  unnamed: (after) => Promise.resolve([[`p:${after}`, '10, 20', 10, 20]]),
};

let app: FastifyInstance;
let memory: MemoryTarget;
let behind: Target;
let url: string;

beforeEach(async () => {
  retries.length = 0;
  editors.length = 0;
  memory = memoryTarget();
  behind = memory;
  app = fastify({ bodyLimit: 1_000 });
  const routes: ImportRoutes = {
    requireEditor: ({ headers }) => {
      if (headers.authorization === 'Bearer a-readers-key') throw new CasusError('FORBIDDEN', 'Only editors may.');
      if (headers.authorization !== `Bearer ${key}`) throw new CasusError('UNAUTHENTICATED', 'It needs a key.');
      return 'ada';
    },
    targetFor: (editor) => {
      editors.push(editor);
      return behind;
    },
    trial: tried,
  };
  importRoutes(app, routes);
  app.register(
    (below, _options, done) => {
      importRoutes(below, routes);
      done();
    },
    { prefix: '/graphs/casus' },
  );
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => app.close());

const target = (options: Partial<Parameters<typeof remoteTarget>[0]> = {}): Target & Trial =>
  remoteTarget({ url, key, pausesMs: [1, 2], onRetry: (problem) => retries.push(problem), ...options });

const failure = async (work: Promise<unknown>): Promise<CasusError> => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CasusError);
  return error as CasusError;
};

const importInto = async (into: Target, text: string, version?: string) => {
  const report = emptyReport();
  const rejections: string[] = [];
  await importFiles(
    [write('storms.csv', text)],
    {
      target: into,
      formats: [storms],
      version,
      signal: new AbortController().signal,
      onReject: ({ line, column, reason }) => rejections.push(`${line} ${column}: ${reason}`),
    },
    report,
  );
  return { report, rejections };
};

test('an import over HTTP does what one beside it does', async () => {
  const beside = memoryTarget();
  const text = `${stormFile(2_500)}storm,9000,2021-01-01,harbour-1,-4\nlink,1,2\n`;
  const there = await importInto(target(), text);
  const here = await importInto(beside, text);
  expect(there).toEqual(here);
  expect(there.rejections).toEqual(['2502 fatalitiesBest: storm:event:9000: must not be negative']);
  expect([...memory.vertices]).toEqual([...beside.vertices]);
  expect([...memory.edges]).toEqual([...beside.edges]);
  expect(new Set(editors)).toEqual(new Set(['ada']));
  const swept = await importInto(target(), stormFile(2_498), '2');
  expect([swept.report.rows.unchanged, swept.report.records.retracted]).toEqual([2_498, 3]);
  const reason = 'not in storms 2';
  expect(memory.retractions).toEqual([
    { ids: ['storm:event:2499', 'storm:event:2500'], reason },
    { ids: ['storm:event:1~RESPONDED_TO~storm:event:2'], reason },
  ]);
});

test('a server below a path, as a proxy may have it, is asked there', async () => {
  const { report } = await importInto(target({ url: `${url}/graphs/casus` }), stormFile(3));
  expect([report.rows.written, memory.vertices.size]).toEqual([3, 3 + 5]);
  const error = await failure(target({ url: `${url}/graphs` }).find(['a']));
  expect(error.message).toBe(`${url}/graphs is no casus that takes imports (HTTP 404).`);
});

test('a sweep over HTTP leaves what a vertex that was seen was merged into', async () => {
  await importInto(target(), stormFile(4));
  const merged = new Map([['storm:event:3', ['storm:event:1']]]);
  behind = { ...memory, mergedInto: (ids) => Promise.resolve(new Map([...merged].filter(([id]) => ids.includes(id)))) };
  await importInto(target(), stormFile(2), '2');
  expect(memory.retractions).toEqual([{ ids: ['storm:event:4'], reason: 'not in storms 2' }]);
});

test('places are named there, page by page', async () => {
  const asked: unknown[] = [];
  const page = { created: 0, updated: 2, unchanged: 0, retracted: 0, last: 'p:2' };
  behind = {
    ...memory,
    nameUnnamed: (...of) => {
      asked.push(of);
      return Promise.resolve(page);
    },
  };
  expect(await target().nameUnnamed('p:0', 'a reason')).toEqual(page);
  expect(asked).toEqual([['p:0', 'a reason']]);
});

test('writes are tried there, and what a dry run names places by is read, page by page', async () => {
  const [vertices, ids] = [[{ id: 'a', type: 'EVENT' }], ['a~CAUSED~b']];
  expect(await target().tryWrite({ vertices, relationships: [] })).toEqual(
    await tried.tryWrite({ vertices, relationships: [] }),
  );
  expect(await target().tryRetract(ids)).toEqual(await tried.tryRetract(ids));
  for (const after of ['', 'geonames:1']) {
    expect(await target().settlements(after)).toEqual(await tried.settlements(after));
    expect(await target().unnamed(after)).toEqual(await tried.unnamed(after));
  }
  expect([memory.writes, memory.retractions]).toEqual([[], []]);
});

test('only an editor may import', async () => {
  const unknown = await failure(target({ key: 'another' }).find(['a']));
  expect([unknown.code, unknown.message]).toEqual(['UNAUTHENTICATED', `${url} says: It needs a key.`]);
  const reader = await failure(target({ key: 'a-readers-key' }).find(['a']));
  expect([reader.code, reader.message]).toEqual(['FORBIDDEN', `${url} says: Only editors may.`]);
  // A body that is none is not even looked at.
  const { status } = await fetch(`${url}/import/batch`, {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  });
  expect([status, editors]).toEqual([401, []]);
});

test('records that are refused come back with their places', async () => {
  const error = await failure(
    target().write({ vertices: [{ id: 'a', type: 'EVENT', fatalitiesBest: -1 }], relationships: [] }, 'r'),
  );
  expect(error).toBeInstanceOf(RecordErrors);
  expect((error as RecordErrors).problems).toEqual([
    { list: 'vertices', index: 0, id: 'a', field: 'fatalitiesBest', problem: 'must not be negative' },
  ]);
  expect(retries).toEqual([]);
});

test('a server that is away is asked again; what it got twice changes nothing', async () => {
  let calls = 0;
  behind = {
    ...memory,
    write: async (records, reason) => {
      const outcome = await memory.write(records, reason);
      calls += 1;
      if (calls === 1) throw new CasusError('ENGINE_UNAVAILABLE', 'Neo4j does not answer.');
      return outcome;
    },
  };
  const { report } = await importInto(target(), stormFile(10));
  expect([report.rows.written, memory.writes.length, memory.vertices.size]).toEqual([10, 2, 10 + 12]);
  expect(retries).toEqual([`${url} says: Neo4j does not answer.`]);
});

test('a server that has answered and stays away is given up after the last pause', async () => {
  const from = target({ firstContactMs: 0 });
  await from.find(['a']);
  await app.close();
  const error = await failure(from.find(['a']));
  expect([error.code, error.message, retries.length]).toEqual(['ENGINE_UNAVAILABLE', `${url} does not answer.`, 2]);
});

test('where nothing has ever answered it is given up within five seconds', async () => {
  const started = performance.now();
  const error = await failure(target({ url: 'http://127.0.0.1:1', pausesMs: [1, 2, 5_000, 10_000] }).find(['a']));
  expect([error.code, error.message, retries.length]).toEqual([
    'ENGINE_UNAVAILABLE',
    'Nothing answers at http://127.0.0.1:1: is casus serving there?',
    2,
  ]);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a server that starts just after the import is found', async () => {
  await app.close();
  const late = target({ pausesMs: [50, 200, 500] }).find(['a']);
  app = fastify();
  app.post('/import/find', () => ({ data: [] }));
  await app.listen({ host: '127.0.0.1', port: Number(new URL(url).port) });
  expect((await late).size).toBe(0);
});

test('something else that listens there is told', async () => {
  const other = fastify();
  other.post('/import/find', (_request, reply) => reply.type('text/html').send('<p>hello</p>'));
  const address = await other.listen({ host: '127.0.0.1', port: 0 });
  const error = await failure(target({ url: address }).find(['a']));
  expect(error.message).toBe(`${address} is no casus that takes imports (HTTP 200).`);
  await other.close();
});

test.each([
  ['find', { ids: 'a' }, 'The message is wrong at "ids": Invalid input: expected array, received string.'],
  [
    'batch',
    { records: { vertices: [{ id: 1, type: 'EVENT' }], relationships: [] }, reason: '' },
    'The message is wrong at "records.vertices.0.id": Invalid input: expected string, received number.',
  ],
  ['finish', { ids: [], reason: '', more: 1 }, 'The message is wrong at "": Unrecognized key: "more".'],
])('a message of another shape to %s is refused', async (message, body, problem) => {
  const response = await fetch(`${url}/import/${message}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
  });
  expect([response.status, await response.json()]).toEqual([
    400,
    { errors: [{ message: problem, extensions: { code: 'BAD_USER_INPUT' } }] },
  ]);
});

test('a message may be larger than other requests, up to its bound', async () => {
  const description = 'x'.repeat(100_000);
  const large = { vertices: [{ id: 'a', type: 'EVENT', description }], relationships: [] };
  expect((await target().write(large, 'r')).created).toBe(1);
  const vertices = Array.from({ length: 340 }, (_, index) => ({ id: `e${index}`, type: 'EVENT', description }));
  const error = await failure(target().write({ vertices, relationships: [] }, 'r'));
  expect(error.message).toBe(`${url} is no casus that takes imports (HTTP 413).`);
});

test('an edge is named by its id, however long its locator makes it', () => {
  const id = `event:a~REPORTED_BY~source:b~${'¶'.repeat(5_000)}`;
  expect(importMessages.finish.safeParse({ ids: [id], reason: 'gone' }).success).toBe(true);
  expect(importMessages.edges.safeParse({ dataset: 'storms', after: id }).success).toBe(true);
});
