// However many filters are asked with, what is kept of them is bounded: the one used longest ago goes.
import { KeptSurroundings } from '../../../src/traversals/keptSurroundings.js';
import { noFilter, type WalkFilter } from '../../../src/traversals/walkFilter.js';

const filter = (number: number): WalkFilter => ({ ...noFilter, params: { minConfidence: number } });
const always = (revision: string | undefined) => ({ heard: () => revision, ask: () => Promise.resolve(revision) });

test('a filter is known again until a hundred others have been asked with', async () => {
  const kept = new KeptSurroundings(always('one'), 1_000);
  const [first, second] = [await kept.of(filter(1)), await kept.of(filter(2))];
  for (let number = 3; number <= 100; number++) await kept.of(filter(number));
  expect(await kept.of(filter(1))).toBe(first);
  await kept.of(filter(101));
  expect(await kept.of(filter(1))).toBe(first);
  expect(await kept.of(filter(2))).not.toBe(second);
});

test('hubs that are passed over make no other filter, as they do not change what lies next to a vertex', async () => {
  const kept = new KeptSurroundings(always('one'), 1_000);
  expect(await kept.of({ ...noFilter, maxDegree: 3 })).toBe(await kept.of(noFilter));
});

test('an engine that cannot tell its state has nothing kept', async () => {
  const kept = new KeptSurroundings(always(undefined), 1_000);
  expect(await kept.of(noFilter)).not.toBe(await kept.of(noFilter));
});
