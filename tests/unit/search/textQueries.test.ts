import { textQueries } from '../../../src/search/textQueries.js';

const as = (isSpelled: boolean) => (word: string) => ({ word, isSpelled });

describe('what an index of names is asked, for an engine that finds any of some tokens', () => {
  test.each([
    ['palmira', 'palmira 0pa pal alm lmi mir ira ra1'],
    ['palm', 'palm 0pa pal alm lm1'],
    ['lra', 'lra 0lr lra ra1'],
    ['is', 'is 0is'],
    ['a', 'a 00a'],
    ['دمشق', 'دمشق 0دم دمش مشق شق1'],
  ])('%s in other spellings', (word, text) => expect(textQueries.tokens([as(true)(word)])).toBe(text));

  test('common words as they stand', () => {
    expect(textQueries.tokens([as(false)('government'), as(true)('of')])).toBe('government of 0of');
  });
});

describe('what an index of names is asked in Lucene’s syntax', () => {
  test.each([
    ['palmira', 'palmira (+0pa +pal +alm +lmi +mir +ira) palmira~1'],
    ['palm', 'palm (+0pa +pal +alm)'],
    ['lra', '(+0lr +lra ra1)'],
    ['is', 'is 0is'],
    ['a', 'a 00a'],
  ])('%s in other spellings', (word, text) => expect(textQueries.lucene([as(true)(word)])).toBe(text));

  test('several words, those names first that hold all of them', () => {
    expect(textQueries.lucene(['government', 'syria'].map(as(false)))).toBe('government syria (+government +syria)');
  });
});
