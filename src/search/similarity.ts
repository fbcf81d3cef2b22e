import { trigramsOf } from './normalise.js';
import { isOneTypo } from './rank.js';

/** The share of trigrams that two words have in common (Jaccard), from 0 to 1; 1 for equal words. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [first, second] = [new Set(trigramsOf(a)), new Set(trigramsOf(b))];
  const common = [...first].filter((trigram) => second.has(trigram)).length;
  return common / (first.size + second.size - common);
}

/** How similar a word must be to be suggested instead of another. */
const nearEnough = 0.2;
const suggestedAtMost = 3;

/** The names that one mistyped may stand for: one typo away, or with many trigrams in common; the nearest first. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const asked = typed.toLowerCase();
  return names
    .map((name) => {
      const word = name.toLowerCase();
      return { name, score: isOneTypo(asked, word) ? 1 : similarity(asked, word) };
    })
    .filter(({ score }) => score >= nearEnough)
    .sort((a, b) => b.score - a.score)
    .slice(0, suggestedAtMost)
    .map(({ name }) => name);
}
