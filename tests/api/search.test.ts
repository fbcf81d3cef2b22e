// What people type for the article's actors, places and events, and what they must find first; the same on both engines.
import type { Engine } from '../../src/engines/engine.js';
import { readSeed } from '../../src/ingest/seed.js';
import { askerOf } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';

/** Text, first hit, and what of it matched where that is not obvious. */
const questions: readonly (readonly [text: string, id: string, matched?: string])[] = [
  // The name itself, in any case.
  ['Palmyra', 'place:palmyra', 'Palmyra'],
  ['DAMASCUS', 'place:damascus', 'Damascus'],
  ['us central command', 'actor:centcom', 'US Central Command'],
  ['Brad Cooper', 'actor:brad-cooper', 'Brad Cooper'],
  ['white house', 'actor:white-house', 'White House'],
  ['homs governorate', 'place:homs-governorate', 'Homs Governorate'],
  ['Syrian armed forces', 'actor:syrian-armed-forces', 'Syrian Armed Forces'],
  ['palmyra ambush', 'event:palmyra-ambush-2025-12-13', 'Palmyra ambush'],
  // Other names.
  ['CENTCOM', 'actor:centcom', 'CENTCOM'],
  ['isil', 'actor:islamic-state', 'ISIL'],
  ['ISIS', 'actor:islamic-state', 'ISIS'],
  ['daesh', 'actor:islamic-state', 'Daesh'],
  ["Da'esh", 'actor:islamic-state'],
  ['islamic state of iraq and the levant', 'actor:islamic-state', 'Islamic State of Iraq and the Levant'],
  ['Tadmor', 'place:palmyra', 'Tadmor'],
  ['tadmur', 'place:palmyra', 'Tadmur'],
  ['Jolani', 'actor:ahmed-al-sharaa', 'al-Jolani'],
  ['Julani', 'actor:ahmed-al-sharaa', 'Julani'],
  ['Admiral Cooper', 'actor:brad-cooper', 'Admiral Cooper'],
  ['Trump', 'actor:donald-trump', 'Trump'],
  ['us military', 'actor:us-armed-forces', 'US military'],
  ['syrian defense ministry', 'actor:syrian-ministry-of-defence', 'Syrian Defense Ministry'],
  ['detainee transfer', 'event:prisoner-transfer-2026', 'detainee transfer'],
  // The Arabic article, joined in every way, or left out.
  ['al tanf', 'place:al-tanf-base', 'Al-Tanf'],
  ['At-Tanf', 'place:al-tanf-base'],
  ['at-tanf base', 'place:al-tanf-base', 'Al-Tanf base'],
  ['Tanf', 'place:al-tanf-base'],
  ['al sharaa', 'actor:ahmed-al-sharaa', 'al-Sharaa'],
  ['ash-Sharaa', 'actor:ahmed-al-sharaa'],
  ['sharaa', 'actor:ahmed-al-sharaa'],
  ['شرع', 'actor:ahmed-al-sharaa', 'أحمد الشرع'],
  ['الشر', 'actor:ahmed-al-sharaa'],
  // Misspelt, by one letter more, less, other, or swapped.
  ['Palmira', 'place:palmyra', 'Palmyra'],
  ['palmrya', 'place:palmyra', 'Palmyra'],
  ['centcmo', 'actor:centcom', 'CENTCOM'],
  ['damascas', 'place:damascus', 'Damascus'],
  ['Coooper', 'actor:brad-cooper', 'Cooper'],
  ['donald trmup', 'actor:donald-trump', 'Donald Trump'],
  ['islamic sate', 'actor:islamic-state'],
  ['iraqi goverment', 'actor:iraq', 'Iraqi government'],
  // Diacritics, and other scripts.
  ['Palmýra', 'place:palmyra', 'Palmyra'],
  ['Dā‘ish', 'actor:islamic-state'],
  ['Dāʿesh', 'actor:islamic-state'],
  ['تدمر', 'place:palmyra', 'تدمر'],
  ['داعش', 'actor:islamic-state', 'داعش'],
  ['دمشق', 'place:damascus', 'دمشق'],
  // The beginning of a name.
  ['palm', 'place:palmyra', 'Palmyra'],
  ['centc', 'actor:centcom', 'CENTCOM'],
  ['caliphate', 'event:caliphate-declaration-2014'],
  ['al-tanf handover', 'event:al-tanf-handover-2026-02-12', 'Al-Tanf handover'],
];

interface Hits {
  readonly edges: readonly {
    readonly node: { readonly id: string };
    readonly score: number;
    readonly matched: string;
  }[];
  readonly totalCount: number;
}

const query =
  'query($text: String!, $types: [EntityType!]) { search(text: $text, types: $types, first: 500) { edges { score matched node { id } } totalCount } }';
const answers = new Map<string, Hits>();

describeEachEngine('search', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, readSeed());
  }, 60_000);
  afterAll(() => engine.close());

  const search = async (text: string, types?: string[]): Promise<Hits> => {
    const { data, errors } = await askerOf(engine)({ query, variables: { text, ...(types && { types }) } });
    expect(errors).toBeUndefined();
    return (data as unknown as { search: Hits }).search;
  };

  test.each(questions.map(([text, id, matched]) => ({ text, id, matched })))('$text', async ({ text, id, matched }) => {
    const hits = await search(text);
    expect(hits.edges[0]?.node.id).toBe(id);
    if (matched !== undefined) expect(hits.edges[0]?.matched).toBe(matched);
    const scores = hits.edges.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
    const other = answers.get(text);
    if (other) expect(hits).toEqual(other);
    answers.set(text, hits);
  });

  test('types keep the others out', async () => {
    const { edges } = await search('syria', ['PLACE']);
    expect(edges[0]?.node.id).toBe('place:syria');
    for (const { node } of edges) expect(node.id).toMatch(/^place:/);
    expect((await search('syria', [])).totalCount).toBe(0);
  });

  test.each(['', '   ', '?!', 'zzzzzz', "'", '"', '\\', 'name:x AND *', '~1', '{"a":1}'])(
    '%j finds nothing, or something, but no error',
    async (text) => {
      expect((await search(text)).totalCount).toBeGreaterThanOrEqual(0);
    },
  );

  test('a name comes before an alias, and both before a description', async () => {
    const { edges } = await search('Syria');
    const rank = (id: string): number => edges.findIndex(({ node }) => node.id === id);
    expect(rank('place:syria')).toBe(0);
    expect(rank('actor:syria')).toBeGreaterThan(0);
    expect(edges.at(-1)?.score).toBeLessThanOrEqual(0.4);
  });
});
