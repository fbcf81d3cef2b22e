import { LRUCache } from 'lru-cache';
import { compareText } from '../lists.js';
import { wordsOf } from './normalise.js';

/** What is known of a possible hit. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Empty where there is none. */
  readonly description: string;
}

/** Where a hit stands among the others. */
export interface Standing {
  /** Above 0, at most 1. */
  readonly score: number;
  readonly name: string;
  readonly id: string;
}

export interface Hit extends Standing {
  /** The name, alias or description that matched. */
  readonly matched: string;
}

/** How much a text weighs: the name itself, another name, the description. */
const weights = { name: 1, alias: 0.95, description: 0.4 } as const;

/** How much a word counts that matches to the letter, as a prefix, or with one typo. */
const exact = 1;
const prefix = 0.8;
const typo = 0.6;

/** Words shorter than this must match to the letter or as a prefix. */
export const typoLength = 5;

/** Hits in order: the better score, then the name, then the id. The same on every engine. */
export function rank(text: string, candidates: readonly Candidate[]): Hit[] {
  const query = wordsOf(text);
  if (query.length === 0) return [];
  const hits = candidates.flatMap((candidate): Hit[] => {
    const best = bestText(query, candidate);
    return best.score > 0 ? [{ ...best, id: candidate.id, name: candidate.name }] : [];
  });
  return hits.sort(compareStandings);
}

/** Below 0 where the first comes before the second, above 0 where behind it, 0 where they are one. */
export const compareStandings = (a: Standing, b: Standing): number =>
  b.score - a.score || compareText(a.name, b.name) || compareText(a.id, b.id);

function bestText(
  query: readonly string[],
  { name, aliases, description }: Candidate,
): { score: number; matched: string } {
  const texts = [
    { text: name, weight: weights.name, isName: true },
    ...aliases.map((text) => ({ text, weight: weights.alias, isName: true })),
    { text: description, weight: weights.description, isName: false },
  ];
  return texts.reduce(
    (best, { text, weight, isName }) => {
      const score = round(weight * textScore(query, splitOf(text), isName));
      return score > best.score ? { score, matched: text } : best;
    },
    { score: 0, matched: '' },
  );
}

/**
 * Words of texts ranked before, in so many characters: to split a text takes longer than to compare it, and searches that
 * follow one another find much the same.
 */
const split = new LRUCache<string, readonly string[]>({
  maxSize: 1_000_000,
  sizeCalculation: (_, text) => text.length + 1,
});

function splitOf(text: string): readonly string[] {
  let words = split.get(text);
  if (!words) split.set(text, (words = wordsOf(text)));
  return words;
}

const round = (score: number): number => Math.round(score * 10_000) / 10_000;

/**
 * The mean of the best match of each query word; 0 where fewer than half of them match. Names of which more is asked
 * for come before longer ones; in a description length says nothing, and one word at least must stand to the letter:
 * others are candidates only where a name happens to be like the text.
 */
function textScore(query: readonly string[], words: readonly string[], isName: boolean): number {
  let sum = 0;
  let matched = 0;
  const used = new Set<string>();
  for (const asked of query) {
    let best = 0;
    let found = '';
    for (const word of words) {
      const score = wordScore(asked, word);
      if (score > best) [best, found] = [score, word];
    }
    if (best === 0) continue;
    sum += best;
    matched++;
    used.add(found);
  }
  if (matched * 2 < query.length) return 0;
  const mean = sum / query.length;
  if (!isName) return query.some((asked) => used.has(asked)) ? mean : 0;
  const covered = words.filter((word) => used.has(word)).length / words.length;
  return mean * (0.8 + 0.2 * covered);
}

/** How well a word matches one asked for, from 0 to 1. */
export function wordScore(asked: string, word: string): number {
  if (word === asked) return exact;
  if (word.startsWith(asked)) return prefix + 0.1 * (asked.length / word.length);
  if (asked.length >= typoLength && isOneTypo(asked, word)) return typo;
  return 0;
}

/** Whether one letter inserted, left out, replaced, or swapped with its neighbour turns one word into the other. */
export function isOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
