import { Pace } from '../../../src/server/pace.js';

/** Which of some turns have come by now. */
async function come(turns: readonly Promise<void>[]): Promise<boolean[]> {
  const states = turns.map(() => false);
  turns.forEach((turn, index) => void turn.then(() => (states[index] = true)));
  await new Promise(setImmediate);
  return states;
}

test('the first goes at once, each other when the one before has left', async () => {
  const pace = new Pace();
  const turns = [pace.turn(), pace.turn(), pace.turn()];
  expect(await come(turns)).toEqual([true, false, false]);
  pace.left();
  expect(await come(turns)).toEqual([true, true, false]);
  pace.left();
  expect(await come(turns)).toEqual([true, true, true]);
});

test('nobody waits for a stream that has ended', async () => {
  const pace = new Pace();
  const turns = [pace.turn(), pace.turn(), pace.turn()];
  pace.end();
  expect(await come([...turns, pace.turn(), pace.turn()])).toEqual([true, true, true, true, true]);
});
