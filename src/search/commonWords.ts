import { LRUCache } from 'lru-cache';
import type { Engine } from '../engines/engine.js';
import { readCypher } from '../model/project.js';
import { grouped } from '../lists.js';

/** Words of which it is kept where they are common. */
const keptWords = 10_000;

/** Where words are common, of one state of the graph. */
export interface Common {
  has(word: string, type: string): boolean;
  /** Whether the graph was seen in no other state since. */
  isCurrent(): boolean;
}

/**
 * The words that so many names of a type hold that a search could take no others for them. It is kept what they are, as
 * long as no write is heard of: on an engine without skip lists it costs as much to count a word's names as to rank them.
 */
export class CommonWords {
  readonly #kept = new LRUCache<string, ReadonlySet<string>>({ max: keptWords });
  #revision: string | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly enough: number,
  ) {}

  async of(words: readonly string[], types: readonly string[]): Promise<Common> {
    const { revisions } = this.engine;
    const revision = revisions.heard();
    if (revision === undefined || revision !== this.#revision) this.#kept.clear();
    this.#revision = revision;
    const keyOf = (word: string): string => [word, ...types].join(' ');
    const known = new Map(words.map((word) => [word, this.#kept.get(keyOf(word))]));
    const unknown = words.filter((word) => !known.get(word));
    for (const [word, common] of await this.#ask(unknown, types)) {
      known.set(word, common);
      if (revision !== undefined && revision === this.#revision) this.#kept.set(keyOf(word), common);
    }
    return {
      has: (word, type) => known.get(word)?.has(type) ?? false,
      // What is all asked now need not be asked again.
      isCurrent: () => unknown.length === words.length || revisions.heard() === revision,
    };
  }

  async #ask(words: readonly string[], types: readonly string[]): Promise<[string, ReadonlySet<string>][]> {
    const { folder, textIndexes, read } = this.engine;
    if (words.length === 0) return [];
    const statement = readCypher(`cypher/search/common-${folder}.cypher`);
    const parts = textIndexes.takeLists ? [words] : words.map((word) => [word]);
    const answers = await Promise.all(
      parts.map((part) => read(statement, { words: part, types, enough: this.enough })),
    );
    const common = grouped(answers.flat() as [word: string, type: string][]);
    return words.map((word) => [word, new Set(common.get(word))]);
  }
}
