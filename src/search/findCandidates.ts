import type { Engine } from '../engines/engine.js';
import { readCypher } from '../model/project.js';
import { limits } from '../plan/limits.js';
import { nameTokens, wordsOf } from './normalise.js';
import type { Candidate } from './rank.js';

/** Hits taken from the index of descriptions; the names' index gives the rest. */
const descriptionHits = 50;

/** The entities that may be meant, by the engine's text indexes; to be ranked. */
export async function findCandidates(engine: Engine, text: string, types: readonly string[]): Promise<Candidate[]> {
  const words = wordsOf(text);
  if (words.length === 0 || types.length === 0) return [];
  const [hits] = (await engine.read(readCypher(`cypher/search/${engine.folder}.cypher`), {
    names: nameTokens([text]).join(' '),
    words: words.join(' '),
    types,
    names_limit: limits.searchCandidates.value - descriptionHits,
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

type Columns = readonly [
  ids: readonly string[],
  names: readonly string[],
  aliases: readonly (readonly string[])[],
  descriptions: readonly string[],
];
