// `casus serve` as a process: it finishes what runs when told to stop, keeps its data, and shares its path with nobody.
import { request, type IncomingMessage } from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { load } from '../support/engines.js';
import { event } from '../support/event.js';
import { casus, scratch, serveCasus, type Serving } from './support/casus.js';

let folder: Awaited<ReturnType<typeof scratch>>;
const running: Serving[] = [];
const serve = async (env: Record<string, string> = {}): Promise<Serving> => {
  const serving = await serveCasus({ CASUS_DATA: folder.path('graph'), ...env });
  running.push(serving);
  return serving;
};

beforeEach(async () => {
  folder = await scratch();
});
afterEach(async () => {
  for (const { child } of running.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await folder.remove();
});

const question = JSON.stringify({ query: '{ actor(id: "actor:centcom") { name } statistics { revision } }' });
const ask = async ({ url }: Serving): Promise<unknown> =>
  (
    await fetch(`${url}/graphql`, { method: 'POST', body: question, headers: { 'content-type': 'application/json' } })
  ).json();
const answer = { data: { actor: { name: 'US Central Command' }, statistics: { revision: 1 } } };

/** A request of which the server has the first half. */
async function halfSent({ url }: Serving): Promise<() => Promise<{ status: number | undefined; body: string }>> {
  const sending = request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': question.length },
  });
  sending.on('error', () => undefined);
  sending.write(question.slice(0, 10));
  await wait(300);
  return async () => {
    sending.end(question.slice(10));
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    let body = '';
    for await (const chunk of response) body += String(chunk);
    return { status: response.statusCode, body };
  };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s: what runs is finished, then the process ends with 0 and the data are kept',
  async (signal) => {
    const serving = await serve();
    expect(await ask(serving)).toEqual(answer);
    const finish = await halfSent(serving);
    serving.child.kill(signal);
    while (!serving.log().includes('stopping')) await wait(20);
    await wait(200);
    expect(serving.child.exitCode).toBeNull();
    const { status, body } = await finish();
    expect([status, JSON.parse(body)]).toEqual([200, answer]);
    const before = Date.now();
    const { code, stderr } = await serving.ended();
    expect([code, stderr]).toEqual([0, '']);
    // The client would keep its connection for five seconds.
    expect(Date.now() - before).toBeLessThan(3_000);
    expect(await ask(await serve())).toEqual(answer);
  },
  60_000,
);

test('a statement that does not end does not hold the process, and what was written stays', async () => {
  const engine = openGrafeo(folder.path('graph'));
  await engine.setUp();
  const vertices = Array.from({ length: 600 }, (_, index) => event(`event:${index}`, '2026-02-12'));
  await load(engine, { vertices, relationships: [] });
  await engine.close();
  const count = async (serving: Serving, where: string): Promise<unknown> =>
    (
      await fetch(`${serving.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query: `{ events(where: ${where}) { totalCount } }` }),
        headers: { 'content-type': 'application/json' },
      })
    ).json();
  const serving = await serve({ NODE_OPTIONS: `--import=${resolve('tests/cli/support/endless.mjs')}` });
  const cutOff = expect(count(serving, '{ name: { contains: "x" } }')).rejects.toThrow('fetch failed');
  await wait(1_000);
  const before = Date.now();
  serving.child.kill('SIGTERM');
  expect((await serving.ended()).code).toBe(0);
  expect(Date.now() - before).toBeLessThan(20_000);
  await cutOff;
  expect(await count(await serve(), '{}')).toEqual({ data: { events: { totalCount: 600 } } });
}, 120_000);

test('npm ended by a signal ends casus too, whose shell hands none on', async () => {
  const command = `'${process.execPath}' dist/cli/main.js serve; true`;
  const env = { ...process.env, npm_lifecycle_event: 'start', CASUS_DATA: folder.path('graph'), PORT: '0' };
  const shell = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  shell.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  while (!log.includes('casus is ready')) await wait(20);
  shell.kill('SIGTERM');
  await once(shell, 'close');
  expect(log).toMatch(/"stopping".*\n.*"stopped"/);
}, 60_000);

test('an engine that is away is told, and not called ready', async () => {
  const env = { ...process.env, NEO4J_URI: 'bolt://127.0.0.1:1', PORT: '0' };
  const away = spawn(process.execPath, ['dist/cli/main.js', 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  away.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  while (!log.includes('casus listens at')) await wait(20);
  expect(log).not.toContain('casus is ready');
  away.kill('SIGTERM');
  await once(away, 'close');
}, 60_000);

test('an idle connection does not hold the process', async () => {
  const serving = await serve();
  await ask(serving);
  const before = Date.now();
  serving.child.kill('SIGTERM');
  expect((await serving.ended()).code).toBe(0);
  expect(Date.now() - before).toBeLessThan(5_000);
}, 60_000);

test('a second signal ends at once', async () => {
  const serving = await serve();
  await halfSent(serving);
  serving.child.kill('SIGTERM');
  while (!serving.log().includes('stopping')) await wait(20);
  serving.child.kill('SIGTERM');
  await serving.ended();
  expect(serving.child.signalCode).toBe('SIGTERM');
}, 60_000);

test('a second process on the same path is refused in one sentence, and the first goes on', async () => {
  const first = await serve();
  for (const command of ['serve', 'seed', 'doctor']) {
    const { code, stderr } = await casus([command], { CASUS_DATA: folder.path('graph'), PORT: '0' });
    expect([command, code]).toEqual([command, 2]);
    expect(stderr).toMatch(/^casus: CASUS_DATA \S+ is in use by another process: stop it, or name another path\.\n$/);
  }
  expect(await ask(first)).toEqual(answer);
}, 60_000);

test('the log is JSON, one object a line, and says where the service is', async () => {
  const serving = await serve();
  const lines = serving
    .log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toEqual(
    expect.arrayContaining([expect.objectContaining({ engine: 'grafeo', playground: `${serving.url}/graphql` })]),
  );
}, 60_000);
