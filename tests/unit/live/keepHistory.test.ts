import { openGrafeo } from '../../../src/engines/grafeo.js';
import { keepHistory } from '../../../src/live/keepHistory.js';
import { changesOf, commit } from '../../support/changes.js';

const hour = 3_600_000;
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

test.each([
  [0, 0],
  [1, 2],
  [3, 1],
])('%i days: %i changes are forgotten at the start', async (days, count) => {
  const engine = openGrafeo(':memory:');
  await engine.setUp();
  const [change = {}] = changesOf('actor:a', 1);
  await commit(engine, [
    { ...change, at: ago(73 * hour) },
    { ...change, at: ago(25 * hour) },
    { ...change, at: ago(hour) },
  ]);
  const forgot = await new Promise<number>((resolve, reject) => {
    keepHistory(engine, days, { forgot: resolve, troubled: reject })();
    if (days === 0) resolve(0);
  });
  expect(forgot).toBe(count);
  expect(await engine.read('MATCH (c:Change) RETURN count(c) AS n')).toEqual([3 - count]);
  await engine.close();
});
