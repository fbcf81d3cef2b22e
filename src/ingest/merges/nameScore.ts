import { isOneTypo } from '../../search/rank.js';
import type { ComparedName, MergeCandidate } from './mergeCandidate.js';

/** How alike two entities' names are, and which. */
export interface NameMatch {
  /** From 0 to 1. */
  readonly score: number;
  readonly why: string;
}

/** How much it says that a name is another's name, its alias, or that two aliases are alike: aliases are shared more. */
const weights = { names: 0.95, nameAndAlias: 0.9, aliases: 0.85 } as const;

/** The highest score that names can have. */
export const bestNameScore = weights.names;

/** How alike two words are that differ by one typo; shorter ones must be equal. */
const typo = 0.8;
const typoLength = 5;

/** Aliases compared word by word; all of them are compared as a whole. */
const aliasesCompared = 20;

/** How rare each word is among the names compared. */
export type WordWeight = (word: string) => number;

/** The best match between the names of two entities; undefined where none is alike. */
export function nameMatch(a: MergeCandidate, b: MergeCandidate, weightOf: WordWeight): NameMatch | undefined {
  if (a.name.key !== '' && a.name.key === b.name.key) return { score: weights.names, why: 'same name' };
  const shared = sharedAlias(a, b);
  if (shared?.isName) return { score: weights.nameAndAlias, why: `${shared.text} is a name of both` };
  const matches: NameMatch[] = [];
  // Words with digits must be the same in both: the 101st brigade is not the 102nd.
  const compare = (one: ComparedName, other: ComparedName, weight: number): void => {
    const score = one.numbers === other.numbers ? weight * wordsScore(one.words, other.words, weightOf) : 0;
    if (score > 0) matches.push({ score, why: `${one.text} is like ${other.text}` });
  };
  compare(a.name, b.name, weights.names);
  for (const alias of b.aliases.slice(0, aliasesCompared)) compare(a.name, alias, weights.nameAndAlias);
  for (const alias of a.aliases.slice(0, aliasesCompared)) compare(alias, b.name, weights.nameAndAlias);
  if (shared) matches.push({ score: weights.aliases, why: `${shared.text} is an alias of both` });
  return matches.reduce<NameMatch | undefined>(
    (best, match) => (best && best.score >= match.score ? best : match),
    undefined,
  );
}

/** A text that both are called, one of them perhaps first of all. */
function sharedAlias(a: MergeCandidate, b: MergeCandidate): { text: string; isName: boolean } | undefined {
  const keys = new Set(b.aliases.map(({ key }) => key));
  if (keys.has(a.name.key)) return { text: a.name.text, isName: true };
  if (a.aliases.some(({ key }) => key === b.name.key)) return { text: b.name.text, isName: true };
  const alias = a.aliases.find(({ key }) => keys.has(key));
  return alias && { text: alias.text, isName: false };
}

/** The share of words that two names have in common, rare words counting more (Dice, weighted). */
function wordsScore(a: readonly string[], b: readonly string[], weightOf: WordWeight): number {
  const rest = [...b];
  let common = 0;
  const take = (word: string, is: (other: string) => boolean, factor: number): boolean => {
    const at = rest.findIndex(is);
    if (at === -1) return false;
    common += factor * (weightOf(word) + weightOf(rest[at] ?? ''));
    rest.splice(at, 1);
    return true;
  };
  const unequal = a.filter((word) => !take(word, (other) => other === word, 1));
  for (const word of unequal) {
    if (word.length >= typoLength) take(word, (other) => other.length >= typoLength && isOneTypo(word, other), typo);
  }
  const all = [...a, ...b].reduce((sum, word) => sum + weightOf(word), 0);
  return all === 0 ? 0 : common / all;
}
