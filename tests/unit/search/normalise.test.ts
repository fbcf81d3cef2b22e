import { nameTokens, trigramsOf, wordsOf } from '../../../src/search/normalise.js';

describe('words', () => {
  test.each([
    ['US Central Command', ['us', 'central', 'command']],
    ['  drones,  2026—02 ', ['drones', '2026', '02']],
    ['', []],
    ['?!', []],
    ['Deir ez-Zor', ['deir', 'ez', 'zor']],
  ])('%j', (text, words) => expect(wordsOf(text)).toEqual(words));

  test.each([
    'al-Tanf',
    'Al-Tanf',
    'at-Tanf',
    'At‑Tanf',
    'al Tanf',
    'el Tanf',
    'At–Tanf',
    'Tanf',
    "al'Tanf",
    'ash-Tanf',
    'TANF',
  ])('the article before %s falls away', (text) => expect(wordsOf(text)).toEqual(['tanf']));

  test.each([
    ['Alan Tanf', ['alan', 'tanf']],
    ['at Tanf', ['at', 'tanf']],
    ['ash tree', ['ash', 'tree']],
    ['royal-blue', ['royal', 'blue']],
    ['al', ['al']],
    ['al-', ['al']],
    ['Ahmed al-Sharaa', ['ahmed', 'sharaa']],
    ['Nahr al-Asi al-Kabir', ['nahr', 'asi', 'kabir']],
  ])('what only looks like one stays: %s', (text, words) => expect(wordsOf(text)).toEqual(words));

  test.each([
    ['Palmýra', 'palmyra'],
    ['Dāʿesh', 'daesh'],
    ["Da'esh", 'daesh'],
    ['Da’esh', 'daesh'],
    ['Da‘esh', 'daesh'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Straße', 'strasse'],
    ['İzmir', 'izmir'],
    ['Ⅳ', 'iv'],
    ['ＣＥＮＴＣＯＭ', 'centcom'],
    ['U.S.', 'us'],
  ])('%s is %s', (text, word) => expect(wordsOf(text)).toEqual([word]));

  test('diacritics are the same however they are written', () => {
    expect(wordsOf('e\u0301t\u00e9')).toEqual(['ete']);
  });

  test('Arabic keeps its letters and loses its vowel signs', () => {
    expect(wordsOf('دَاعِش')).toEqual(['داعش']);
    expect(wordsOf('أحمد الشرع')).toEqual(wordsOf('احمد الشرع'));
    expect(wordsOf('محافظة حمص')).toHaveLength(2);
  });

  test('Arabic loses its article, which a prefix may have as well', () => {
    expect(wordsOf('أحمد الشرع')).toEqual(wordsOf('احمد شرع'));
    expect(wordsOf('الش')).toEqual(['ش']);
    expect(wordsOf('ال')).toEqual(['ال']);
    expect(wordsOf('جبال')).toEqual(['جبال']);
  });

  test('a word is its own word', () => {
    for (const text of ['Ahmed al-Sharaa', 'Łódź', 'Deir ez-Zor', 'التنف', 'الالمانية', 'الال']) {
      expect(wordsOf(wordsOf(text).join(' '))).toEqual(wordsOf(text));
    }
  });
});

test('trigrams mark where a word starts and ends', () => {
  expect(trigramsOf('syr')).toEqual(['00s', '0sy', 'syr', 'yr1', 'r11']);
  expect(trigramsOf('a')).toEqual(['00a', '0a1', 'a11']);
});

test('tokens of names are words and their trigrams, each once', () => {
  const tokens = nameTokens(['Syria', 'SYRIA', 'al-Syria']);
  expect(tokens).toEqual(['syria', ...trigramsOf('syria')]);
  expect(nameTokens(['?'])).toEqual([]);
});
