import type { TextIndexes } from '../engines/engine.js';
import { trigramsOf } from './normalise.js';
import { typoLength } from './rank.js';

/** A word asked for, and whether it is in other spellings too. */
export interface AskedWord {
  readonly word: string;
  readonly isSpelled: boolean;
}

/** What is asked of an index of names, in what it understands. Words are letters and digits in lower case: no operators. */
export const textQueries: Readonly<Record<TextIndexes['syntax'], (words: readonly AskedWord[]) => string>> = {
  tokens: (words) => words.map(({ word, isSpelled }) => (isSpelled ? tokensOf(word) : word)).join(' '),
  lucene(words) {
    const parts = words.map(({ word, isSpelled }) => (isSpelled ? patternsOf(word) : word));
    // What holds all of them comes before others.
    return [...parts, ...(words.length > 1 ? [required(words.map(({ word }) => word))] : [])].join(' ');
  },
};

const trigramLength = 3;

/** Whether an index tells a word from a trigram within another. */
export const isTold = (word: string): boolean => word.length !== trigramLength;

/**
 * What finds a word, those that begin with it, and those one typo away. Trigrams of a single letter are left out: nearly
 * every name has some of them, and each name that has one is scored.
 */
function tokensOf(word: string): string {
  if (word.length < trigramLength) return `${word} ${beginningOf(word)}`;
  return [word, ...trigramsOf(word).slice(1, -1)].join(' ');
}

/** The same for Lucene, which finds typos by itself. A prefix it would find without scoring, the longest names as well as the shortest. */
function patternsOf(word: string): string {
  if (word.length < trigramLength) return `${word} ${beginningOf(word)}`;
  const trigrams = trigramsOf(word);
  const beginning = trigrams.slice(1, -2);
  if (!isTold(word)) return required(beginning, trigrams.slice(-2, -1));
  return `${word} ${required(beginning)}${word.length >= typoLength ? ` ${word}~1` : ''}`;
}

/** The trigram of words that begin with one or two letters. */
const beginningOf = (letters: string): string => trigramsOf(letters)[letters.length - 1] ?? '';

/** What holds all of some tokens, the better where it holds others too. */
const required = (tokens: readonly string[], others: readonly string[] = []): string =>
  `(${[...tokens.map((token) => `+${token}`), ...others].join(' ')})`;
