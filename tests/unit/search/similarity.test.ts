import { nearestNames, similarity } from '../../../src/search/similarity.js';

test.each([
  ['syria', 'syria', 1],
  ['syria', 'iraq', 0],
  ['ab', 'ac', 1 / 7],
  ['tadmur', 'tadmor', 5 / 11],
])('%s and %s have %d of their trigrams in common', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 10);
  expect(similarity(b, a)).toBe(similarity(a, b));
});

test.each([
  ['nmae', ['name']],
  ['actortype', ['actorType']],
  ['dateBegin', ['dateEnd', 'dateStart']],
  ['zzz', []],
])('%s may stand for %j', (typed, names) => {
  expect(nearestNames(typed, ['name', 'actorType', 'dateStart', 'dateEnd', 'aliases'])).toEqual(names);
});
