import { Pace } from '../../../src/server/pace.js';

/** What has become of some turns by now: whether the message may go, nothing while it waits. */
async function come(turns: readonly Promise<boolean>[]): Promise<(boolean | undefined)[]> {
  const states: (boolean | undefined)[] = turns.map(() => undefined);
  turns.forEach((turn, index) => void turn.then((may) => (states[index] = may)));
  await new Promise(setImmediate);
  return states;
}

test('the first goes at once, each other when the one before has left', async () => {
  const pace = new Pace();
  const turns = [pace.turn(), pace.turn(), pace.turn()];
  expect(await come(turns)).toEqual([true, undefined, undefined]);
  pace.left();
  expect(await come(turns)).toEqual([true, true, undefined]);
  pace.left();
  expect(await come(turns)).toEqual([true, true, true]);
});

test('nobody waits for a stream that has ended, and nothing more goes', async () => {
  const pace = new Pace();
  const turns = [pace.turn(), pace.turn(), pace.turn()];
  pace.end();
  expect(await come([...turns, pace.turn(), pace.turn()])).toEqual([true, false, false, false, false]);
});
