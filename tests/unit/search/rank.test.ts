import fc from 'fast-check';
import { isOneTypo, rank, wordScore, type Candidate } from '../../../src/search/rank.js';

describe('one typo', () => {
  test.each([
    ['palmyra', 'palmira'],
    ['palmyra', 'plamyra'],
    ['palmyra', 'palmyr'],
    ['palmyra', 'almyra'],
    ['palmyra', 'palmyraa'],
    ['palmyra', 'xpalmyra'],
    ['palmyra', 'palmyar'],
    ['palmyra', 'palmyra'],
  ])('%s and %s', (a, b) => {
    expect([isOneTypo(a, b), isOneTypo(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['palmyra', 'palmir'],
    ['palmyra', 'aplmyar'],
    ['palmyra', 'palm'],
    ['palmyra', 'pxlmyrx'],
    ['abcd', 'adcb'],
    ['abcd', 'bcda'],
  ])('%s and %s are more', (a, b) => {
    expect([isOneTypo(a, b), isOneTypo(b, a)]).toEqual([false, false]);
  });

  test('any word and itself with one change', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom('a', 'b', 'z'),
        fc.constantFrom('insert', 'leave', 'replace', 'swap'),
        (text, place, letter, change) => {
          const at = place % text.length;
          const [start, here, end] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
          const swapped = end === '' ? text : start + (end[0] ?? '') + here + end.slice(1);
          const changed = {
            insert: start + letter + here + end,
            leave: start + end,
            replace: start + letter + end,
            swap: swapped,
          }[change];
          return isOneTypo(text, changed) && isOneTypo(changed, text);
        },
      ),
    );
  });
});

describe('a word', () => {
  test('exact before prefix before typo before nothing', () => {
    const scores = [
      wordScore('palmy', 'palmy'),
      wordScore('palmy', 'palmyra'),
      wordScore('palmi', 'palmy'),
      wordScore('palmy', 'homs'),
    ];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect([scores[0], scores[3]]).toEqual([1, 0]);
  });

  test('a longer prefix is better', () => {
    expect(wordScore('palmyr', 'palmyra')).toBeGreaterThan(wordScore('pal', 'palmyra'));
  });

  test('below five letters there are no typos', () => {
    expect(wordScore('hims', 'homs')).toBe(0);
    expect(wordScore('irak', 'iraq')).toBe(0);
  });
});

describe('ranking', () => {
  const candidate = (id: string, name: string, aliases: string[] = [], description = ''): Candidate => ({
    id,
    name,
    aliases,
    description,
  });
  const order = (text: string, candidates: Candidate[]): string[] => rank(text, candidates).map(({ id }) => id);

  test('a name before an alias before a description', () => {
    const found = [candidate('c', 'Else', [], 'Syria'), candidate('b', 'Other', ['Syria']), candidate('a', 'Syria')];
    expect(order('syria', found)).toEqual(['a', 'b', 'c']);
    expect(rank('syria', found).map(({ matched }) => matched)).toEqual(['Syria', 'Syria', 'Syria']);
  });

  test('the name that is asked for in full before a longer one', () => {
    expect(
      order('islamic state', [candidate('b', 'Islamic State prisoners'), candidate('a', 'Islamic State')]),
    ).toEqual(['a', 'b']);
  });

  test('exact before prefix before typo', () => {
    const found = [candidate('c', 'Damescus'), candidate('b', 'Damascusville'), candidate('a', 'Damascus')];
    expect(order('damascus', found)).toEqual(['a', 'b', 'c']);
  });

  test('less than half of the words is no hit', () => {
    expect(order('us central command of everything else', [candidate('a', 'US Army')])).toEqual([]);
  });

  test('equal scores: by name, then by id', () => {
    const found = [candidate('z', 'Homs B'), candidate('y', 'Homs A'), candidate('x', 'Homs A')];
    expect(order('homs', found)).toEqual(['x', 'y', 'z']);
  });

  test('the order in which candidates come does not matter', () => {
    const candidates = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1 }),
        name: fc.constantFrom('Homs', 'Hims', 'Palmyra', 'Palmira'),
        aliases: fc.constant(['Homs']),
        description: fc.constantFrom('', 'near Palmyra'),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(candidates, fc.constantFrom('homs', 'palmyra', 'palmyr homs'), (found, text) => {
        expect(order(text, [...found].reverse())).toEqual(order(text, found));
      }),
    );
  });

  test('scores are above 0 and at most 1, and nothing asked for finds nothing', () => {
    for (const { score } of rank('syria', [candidate('a', 'Syria'), candidate('b', 'x', [], 'syria')])) {
      expect(score > 0 && score <= 1).toBe(true);
    }
    expect(rank('?', [candidate('a', 'Syria')])).toEqual([]);
  });
});
