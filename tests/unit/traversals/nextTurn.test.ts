// Long loops give way: other work of the event loop comes in between.
import { forEachInTurns, nextTurn } from '../../../src/traversals/nextTurn.js';

test('of all who wait for a turn each gets one of its own', async () => {
  let turn = 0;
  let counting = true;
  const count = (): void => {
    turn++;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const turns = await Promise.all([1, 2, 3].map(() => nextTurn().then(() => turn)));
  counting = false;
  expect(new Set(turns).size).toBe(3);
});

test('many short loops, one behind the other, let timers run meanwhile', async () => {
  let visited = 0;
  let seen: number | undefined;
  setTimeout(() => (seen = visited), 1);
  for (let loop = 0; loop < 20; loop++)
    await forEachInTurns([1, 2], () => {
      visited++;
      for (const until = performance.now() + 2; performance.now() < until;);
    });
  expect(visited).toBe(40);
  expect(seen).toBeLessThan(40);
});

test('a long loop goes through everything in its order, and lets timers run meanwhile', async () => {
  const visited: number[] = [];
  let seen: number | undefined;
  setTimeout(() => (seen = visited.length), 5);
  await forEachInTurns([1, 2, 3, 4], (item) => {
    visited.push(item);
    for (const until = performance.now() + 15; performance.now() < until;);
  });
  expect(visited).toEqual([1, 2, 3, 4]);
  expect(seen).toBeLessThan(4);
});
