import { grouped } from '../../lists.js';
import { trigramsOf } from '../../search/normalise.js';
import type { MergeCandidate } from './mergeCandidate.js';

/** Entities of one external id or name that each is paired with: a common name must not pair all with all. */
const pairedInGroup = 20;

/** Tokens with more entities than this tell nothing; the rest is looked up, the rarest first. */
const entitiesOfToken = 200;
const tokensLookedUp = 12;

/** Of those that share rare tokens, the ones that share most. */
const pairedByTokens = 30;

/** Pairs of candidates, by their places in the list, that are worth comparing: each once, the smaller place first. */
export function* candidatePairs(candidates: readonly MergeCandidate[]): Generator<readonly [number, number]> {
  const seen = new Set<number>();
  const once = function* (a: number, b: number): Generator<readonly [number, number]> {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * candidates.length + high;
    if (low === high || seen.has(key)) return;
    seen.add(key);
    yield [low, high];
  };
  for (const keysOf of [externalIdsOf, nameKeysOf]) {
    for (const group of indexOf(candidates, keysOf).values()) {
      for (const [place, a] of group.entries()) {
        for (const b of group.slice(place + 1, place + 1 + pairedInGroup)) yield* once(a, b);
      }
    }
  }
  const byToken = indexOf(candidates, tokensOf);
  for (const [a, candidate] of candidates.entries()) {
    for (const b of sharingTokens(a, tokensOf(candidate), byToken)) yield* once(a, b);
  }
}

const externalIdsOf = ({ externalIds }: MergeCandidate): readonly string[] => externalIds;
const nameKeysOf = ({ name, aliases }: MergeCandidate): readonly string[] => [name, ...aliases].map(({ key }) => key);

/** Words and their trigrams, as in the search index. */
function tokensOf({ name, aliases }: MergeCandidate): readonly string[] {
  const words = new Set([name, ...aliases].flatMap((one) => one.words));
  return [...words].flatMap((word) => [`=${word}`, ...trigramsOf(word)]);
}

/** The places of the candidates that have each key, in order. */
function indexOf(
  candidates: readonly MergeCandidate[],
  keysOf: (candidate: MergeCandidate) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  return grouped(keysAndPlaces());
  function* keysAndPlaces(): Generator<readonly [string, number]> {
    for (const [place, candidate] of candidates.entries())
      for (const key of new Set(keysOf(candidate))) if (key !== '') yield [key, place];
  }
}

/** Those that share the most of a candidate's rarest tokens. */
function sharingTokens(
  place: number,
  tokens: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const found = tokens.map((token) => index.get(token) ?? []);
  const telling = found.filter(({ length }) => length > 1 && length <= entitiesOfToken);
  const counts = new Map<number, number>();
  for (const places of telling.sort((a, b) => a.length - b.length).slice(0, tokensLookedUp)) {
    for (const other of places) if (other !== place) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, pairedByTokens)
    .map(([other]) => other);
}
