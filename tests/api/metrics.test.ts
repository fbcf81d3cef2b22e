// What /metrics counts, over HTTP on both engines, and who may read it.
import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../../src/config.js';
import { openGrafeo } from '../../src/engines/grafeo.js';
import type { Engine } from '../../src/engines/engine.js';
import { readSeed } from '../../src/ingest/seed.js';
import { CasusError } from '../../src/errors.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';
import { changes, run, wsClient } from './support/live.js';
import { scrape, type Scrape } from './support/scrape.js';
import { post, serve, type TestServer } from './support/server.js';

const key = 'editor-key-of-16';
const upsert = 'mutation { upsertSources(input: [{ id: "source:m", name: "M" }]) { created } }';

/** How much a series grew while something was done. */
async function grown(server: TestServer, work: () => Promise<unknown>): Promise<(series: string) => number> {
  const before = await scrape(server.url);
  await work();
  const after = await scrape(server.url);
  return (series) => after.value(series) - before.value(series);
}

describeEachEngine('metrics', (name) => {
  let engine: Engine;
  let server: TestServer;
  const keys = readConfig({ CASUS_KEYS: `jane:editor:${key}` });
  beforeAll(async () => {
    engine = await openLoaded(name, readSeed());
    server = await serve({ keys: keys.keys }, engine);
  });
  afterAll(() => server.close());

  const operations = (type: string, outcome: string): string =>
    `casus_graphql_operations_total{type="${type}",outcome="${outcome}"}`;
  const reads = `casus_engine_statement_duration_seconds_count{engine="${name}",kind="read"}`;
  const writes = `casus_engine_statement_duration_seconds_count{engine="${name}",kind="write"}`;

  test('a question counts as request, operation and statement; asked again, as an answer that was kept', async () => {
    const query = 'query Secret($id: ID!) { actor(id: $id) { name } }';
    const ask = (): Promise<unknown> => server.data(query, { id: 'actor:centcom' });
    const first = await grown(server, ask);
    const posted = 'route="/graphql",method="POST",status="200"';
    expect(first(`casus_http_request_duration_seconds_count{${posted}}`)).toBe(1);
    expect(first(`casus_http_request_duration_seconds_bucket{le="+Inf",${posted}}`)).toBe(1);
    expect(first(operations('query', 'OK'))).toBe(1);
    expect(first('casus_plans_made_total')).toBe(1);
    expect(first(reads)).toBe(1);
    expect([first('casus_kept_answers_hits_total'), first('casus_kept_answers_misses_total')]).toEqual([0, 1]);
    expect(first('casus_kept_answers')).toBe(1);
    expect(first('casus_kept_answers_bytes')).toBeGreaterThan(100);
    const again = await grown(server, ask);
    expect(again(operations('query', 'OK'))).toBe(1);
    expect([again(reads), again('casus_plans_made_total')]).toEqual([0, 0]);
    expect([again('casus_kept_answers_hits_total'), again('casus_kept_answers_misses_total')]).toEqual([1, 0]);
  });

  test('a write counts with its statements and changes', async () => {
    const work = await grown(server, () =>
      post(server.url, JSON.stringify({ query: upsert }), { authorization: `Bearer ${key}` }),
    );
    expect(work(operations('mutation', 'OK'))).toBe(1);
    expect([work('casus_writes_total'), work('casus_changes_total')]).toEqual([1, 1]);
    expect(work(writes)).toBeGreaterThan(1);
  });

  test('what is refused counts under its code, and the engine is not blamed', async () => {
    const work = await grown(server, async () => {
      await server.ask('{ nonsense }');
      await server.ask('{ actor(id: 1');
      await server.ask('{ events(first: 501) { totalCount } }');
      await server.ask(upsert);
      await post(server.url, '{"query":"{ __typename }"}', { authorization: 'Bearer unknown' });
      const asked = { query: upsert.replace('source:m', ' ') };
      await post(server.url, JSON.stringify(asked), { authorization: `Bearer ${key}` });
    });
    const outcomes = [
      ['none', 'GRAPHQL_VALIDATION_FAILED'],
      ['none', 'GRAPHQL_PARSE_FAILED'],
      ['none', 'UNAUTHENTICATED'],
      ['query', 'BAD_USER_INPUT'],
      ['mutation', 'UNAUTHENTICATED'],
      ['mutation', 'BAD_USER_INPUT'],
    ] as const;
    for (const [type, code] of outcomes) expect([type, code, work(operations(type, code))]).toEqual([type, code, 1]);
    expect((await scrape(server.url)).text).not.toMatch(/^casus_engine_errors_total\{/m);
  });

  test('subscriptions and their connections are counted while they are open', async () => {
    const client = wsClient(server.url);
    const open = await grown(server, async () => {
      run(client, { query: changes }).complete.catch(() => undefined);
      await wait(300);
    });
    expect([open('casus_live_connections'), open('casus_subscriptions')]).toEqual([1, 1]);
    expect(open(operations('subscription', 'OK'))).toBe(1);
    const closed = await grown(server, async () => {
      await client.dispose();
      await wait(300);
    });
    expect([closed('casus_live_connections'), closed('casus_subscriptions')]).toEqual([-1, -1]);
  });

  test('it says that casus is ready, which casus it is and how the process does', async () => {
    const { value, text } = await scrape(server.url);
    expect(value('casus_ready')).toBe(1);
    expect(text).toMatch(new RegExp(`^casus_build_info\\{version="[\\d.]+",engine="${name}"\\} 1$`, 'm'));
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds ');
  });
});

describe('what it says', () => {
  let server: TestServer;
  let said: Scrape;
  beforeAll(async () => {
    server = await serve();
    await server.data('{ actor(id: "actor:centcom") { name } }');
    said = await scrape(server.url);
  });
  afterAll(() => server.close());

  test('every metric has a help, and a name by the conventions of Prometheus', () => {
    for (const [metric, { HELP, TYPE }] of said.metrics) {
      expect([metric, HELP, TYPE]).toEqual([
        metric,
        expect.any(String),
        expect.stringMatching(/^(counter|gauge|histogram)$/),
      ]);
      if (!metric.startsWith('casus_')) continue;
      expect(metric.endsWith('_total')).toBe(TYPE === 'counter');
      if (TYPE === 'histogram') expect(metric).toMatch(/_seconds$/);
    }
  });

  test('hostile paths, methods, headers and documents make no series of their own, and leave no trace', async () => {
    const warm = [fetch(`${server.url}/x`), server.ask('{ x }'), server.ask('query X { __typename }')];
    await Promise.all(warm);
    const before = await scrape(server.url);
    for (let index = 0; index < 50; index++) {
      await fetch(`${server.url}/x-trace-${index}`);
      await fetch(`${server.url}/export/x-trace-${index}`);
      await fetch(`${server.url}/assets/x-trace-${index}`);
      await fetch(`${server.url}/graphql/x-trace-${index}?x-trace=${index}`, { method: 'DELETE' });
      await server.ask(`query XTrace${index} { x_trace_${index} }`);
      await server.ask(`query XTrace${index} { __typename }`, { [`x-trace-${index}`]: 1 });
    }
    const sent = ['PROPFIND', 'M-SEARCH', 'TRACE', 'LOCK', 'PURGE'].map((method) =>
      send(server.url, method, '/x-trace'),
    );
    await Promise.all(sent);
    const after = await scrape(server.url);
    const fresh = [...after.series.keys()].filter((each) => each.startsWith('casus_') && !before.series.has(each));
    expect(new Set(fresh.map((each) => /route="([^"]*)"/.exec(each)?.[1] ?? each))).toEqual(
      new Set(['/export/:format']),
    );
    expect(after.value('casus_http_request_duration_seconds_count{route="none",method="any",status="404"}')).toBe(156);
    expect(after.text).not.toMatch(/x.?trace/i);
  });

  test('after all that there are few series of ours', async () => {
    const { series } = await scrape(server.url);
    expect([...series.keys()].filter((each) => each.startsWith('casus_')).length).toBeLessThan(150);
  });
});

/** Sends a request of any method; fetch refuses some. */
const send = (url: string, method: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const request = httpRequest({ hostname, port, method, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject).end();
  });

test('where reading needs a key so do the metrics', async () => {
  const CASUS_KEYS = 'prom:reader:reader-key-of-16';
  const server = await serve(readConfig({ CASUS_KEYS, CASUS_DATA: ':memory:', HOST: '0.0.0.0', PORT: '0' }));
  const refused = await fetch(`${server.url}/metrics`);
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  const said = await scrape(server.url, { authorization: 'Bearer reader-key-of-16' });
  expect(said.text).not.toContain('prom');
  await server.close();
});

test('an engine that fails is told: not ready, and its errors by code', async () => {
  const engine = openGrafeo(':memory:');
  let away = false;
  const unlessAway = <T>(work: () => Promise<T>): Promise<T> =>
    away ? Promise.reject(new CasusError('ENGINE_UNAVAILABLE', 'away')) : work();
  const server = await serve(
    {},
    {
      ...engine,
      read: (text, params) => unlessAway(() => engine.read(text, params)),
      ping: () => unlessAway(() => engine.ping()),
    },
  );
  away = true;
  await server.ask('{ actor(id: "actor:centcom") { name } }');
  const { value } = await scrape(server.url);
  expect(value('casus_ready')).toBe(0);
  expect(value('casus_graphql_operations_total{type="query",outcome="ENGINE_UNAVAILABLE"}')).toBe(1);
  expect(value('casus_engine_errors_total{engine="grafeo",kind="read",code="ENGINE_UNAVAILABLE"}')).toBe(1);
  await server.close();
});

test('without kept answers there is nothing said of them', async () => {
  const server = await serve({ cacheMb: 0 });
  expect((await scrape(server.url)).text).not.toContain('casus_kept_answers');
  await server.close();
});
