import type { Engine } from '../engines/engine.js';
import { readCypher } from '../model/project.js';
import { limits } from '../plan/limits.js';
import { CommonWords, type Common } from './commonWords.js';
import { wordsOf } from './normalise.js';
import type { Candidate } from './rank.js';
import { isTold, textQueries } from './textQueries.js';

/** Hits taken from the index of descriptions; the names' index gives the rest. */
const descriptionHits = 50;
const nameHits = limits.searchCandidates.value - descriptionHits;

/** Names looked at for how many of several words they hold, where the index cannot say that. */
const scoredNames = 2_000;

/** Words of a text of which other spellings are sought; what stands behind them is sought as it stands. */
const spelledWords = 12;

/**
 * The entities that may be meant, by an engine's text indexes; to be ranked. Words are sought in other spellings only in
 * the types in which they are not common: one statement finds out which are, and is left out where that is known, and one
 * finds the candidates. Only where what was known turns out to be old are both asked again.
 */
export class Candidates {
  readonly #common: CommonWords;

  constructor(private readonly engine: Engine) {
    this.#common = new CommonWords(engine, nameHits);
  }

  async find(text: string, types: readonly string[]): Promise<Candidate[]> {
    const words = [...new Set(wordsOf(text))];
    if (words.length === 0 || types.length === 0) return [];
    const common = await this.#commonAmong(words, types);
    const found = await this.#ask(words, types, common);
    return common.isCurrent() ? found : this.#ask(words, types, await this.#commonAmong(words, types));
  }

  #commonAmong(words: readonly string[], types: readonly string[]): Promise<Common> {
    return this.#common.of(words.slice(0, spelledWords).filter(isTold), types);
  }

  async #ask(words: readonly string[], types: readonly string[], common: Common): Promise<Candidate[]> {
    const { folder, read } = this.engine;
    const askedOf = (type: string): string =>
      textQueries[this.engine.textIndexes.syntax](
        words.map((word, place) => ({ word, isSpelled: place < spelledWords && !common.has(word, type) })),
      );
    const crowded = (type: string): boolean => words.length > 1 && words.some((word) => common.has(word, type));
    const [hits] = (await read(readCypher(`cypher/search/${folder}.cypher`), {
      asked: Object.fromEntries(types.map((type) => [type, askedOf(type)])),
      words: words.join(' '),
      each: words.length > 1 ? words : [],
      scored: Object.fromEntries(types.map((type) => [type, crowded(type) ? scoredNames : nameHits])),
      types,
      names_limit: nameHits,
      words_limit: descriptionHits,
    })) as readonly Columns[];
    const [ids, names, aliases, descriptions] = hits ?? [[], [], [], []];
    return ids.map((id, index) => ({
      id,
      name: names[index] ?? '',
      aliases: aliases[index] ?? [],
      description: descriptions[index] ?? '',
    }));
  }
}

type Columns = readonly [
  ids: readonly string[],
  names: readonly string[],
  aliases: readonly (readonly string[])[],
  descriptions: readonly string[],
];
