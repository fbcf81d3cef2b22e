// A network's metrics are computed in a thread, which the built code alone has: the answer is the one written down.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { casus, scratch, serveCasus } from './support/casus.js';

const golden = (file: string): string => readFileSync(resolve('tests/golden/actor-network', file), 'utf8');

test('the built service answers actorNetwork as written down, again and at once, and ends when told to', async () => {
  const folder = await scratch();
  const env = { CASUS_DATA: folder.path('graph') };
  await casus(['seed'], env);
  const serving = await serveCasus(env);
  try {
    const body = JSON.stringify({
      query: golden('query.graphql'),
      variables: JSON.parse(golden('variables.json')) as unknown,
    });
    const headers = { 'content-type': 'application/json' };
    const ask = async (): Promise<unknown> =>
      (await fetch(`${serving.url}/graphql`, { method: 'POST', body, headers })).json();
    const answer: unknown = JSON.parse(golden('answer.json'));
    expect(await ask()).toEqual(answer);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([answer, answer, answer]);
    serving.child.kill('SIGTERM');
    expect((await serving.ended()).code).toBe(0);
  } finally {
    serving.child.kill('SIGKILL');
    await folder.remove();
  }
}, 60_000);
