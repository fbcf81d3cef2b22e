// What a search asks of its engine: how many statements, and which words in other spellings.
import { Candidates } from '../../../src/search/candidates.js';
import type { Engine, Params } from '../../../src/engines/engine.js';

/** An engine in whose events `march` is common, in a state that a test sets; each statement may end in another. */
function engineWith({ takeLists = true, states = [] as string[] } = {}) {
  const asked: Params[] = [];
  let state = 'a';
  const read = (_: string, params: Params = {}): Promise<unknown[]> => {
    asked.push(params);
    state = states.shift() ?? state;
    if (!('enough' in params)) return Promise.resolve([[['event:a'], ['A march'], [[]], ['']]]);
    const words = params['words'] as string[];
    return Promise.resolve(words.includes('march') ? [['march', 'EVENT']] : []);
  };
  const engine = {
    folder: 'neo4j',
    textIndexes: { syntax: 'tokens', takeLists },
    read,
    revisions: { heard: () => state, ask: () => Promise.resolve(state) },
  } as unknown as Engine;
  return { candidates: new Candidates(engine), asked, become: (next: string) => void (state = next) };
}

const types = ['PLACE', 'EVENT'];
const found = [{ id: 'event:a', name: 'A march', aliases: [], description: '' }];

test('a word is asked for in other spellings but where it is common', async () => {
  const { candidates, asked } = engineWith();
  expect(await candidates.find('March', types)).toEqual(found);
  expect(asked[1]).toMatchObject({ asked: { PLACE: 'march 0ma mar arc rch ch1', EVENT: 'march' }, each: [] });
});

test('of several words it is asked which names hold them', async () => {
  const { candidates, asked } = engineWith();
  await candidates.find('march march Homs', types);
  expect(asked[1]).toMatchObject({ each: ['march', 'homs'], words: 'march homs' });
});

test('what is common is asked at once, or word by word where an index takes no lists', async () => {
  const one = engineWith();
  await one.candidates.find('a march', types);
  expect(one.asked.map(({ words }) => words)).toEqual([['a', 'march'], 'a march']);
  const each = engineWith({ takeLists: false });
  await each.candidates.find('a march', types);
  expect(each.asked.map(({ words }) => words)).toEqual([['a'], ['march'], 'a march']);
});

test('what is common is kept until a write is heard of, and asked of other words and types', async () => {
  const { candidates, asked, become } = engineWith();
  const statements = async (text: string, among = types): Promise<number> => {
    const before = asked.length;
    await candidates.find(text, among);
    return asked.length - before;
  };
  expect(await statements('march')).toBe(2);
  expect(await statements('march')).toBe(1);
  expect(await statements('march homs')).toBe(2);
  expect(await statements('march', ['PLACE'])).toBe(2);
  become('b');
  expect(await statements('march')).toBe(2);
});

test('what was kept of a state that is past is asked again, and the candidates with it', async () => {
  const { candidates, asked } = engineWith({ states: ['a', 'a', 'b'] });
  await candidates.find('march', types);
  expect(await candidates.find('march', types)).toEqual(found);
  expect(asked.map((params) => 'enough' in params)).toEqual([true, false, false, true, false]);
});

test('three letters are no word to an index of trigrams, and are never common', async () => {
  const { candidates, asked } = engineWith();
  await candidates.find('mar', types);
  expect(asked).toHaveLength(1);
});

test('of more than twelve words the rest is asked for as it stands', async () => {
  const { candidates, asked } = engineWith();
  await candidates.find(Array.from({ length: 14 }, (_, index) => `${index + 10}`).join(' '), ['PLACE']);
  expect(asked[0]?.['words']).toHaveLength(12);
  expect(asked[1]?.['asked']).toEqual({ PLACE: expect.stringMatching(/ 21 021 22 23$/) as string });
});

test.each(['', '?!'])('%j asks nothing', async (text) => {
  const { candidates, asked } = engineWith();
  expect(await candidates.find(text, types)).toEqual([]);
  expect(asked).toEqual([]);
});
