import type { Engine } from '../engines/engine.js';
import { compareText, grouped } from '../lists.js';
import type { Model } from '../model/model.js';
import { fillCypher, readCypher } from '../model/project.js';
import { candidatePairs } from './merges/candidatePairs.js';
import { evidenceOf } from './merges/evidence.js';
import { mergeCandidate, type EntityRow, type MergeCandidate } from './merges/mergeCandidate.js';
import { bestNameScore, nameMatch, type WordWeight } from './merges/nameScore.js';

/** Two entities that may be one. */
export interface MergeSuggestion {
  /** From 0 to 1; 1 only for the same id in another catalogue. */
  readonly score: number;
  /** An EntityType value. */
  readonly type: string;
  /** The one to keep: one with an id of casus's own before one of a data set. */
  readonly into: { readonly id: string; readonly name: string };
  readonly from: { readonly id: string; readonly name: string };
  /** What speaks for it, and against it. */
  readonly why: readonly string[];
}

export interface SuggestOptions {
  /** EntityType values; all when left out. */
  readonly types?: readonly string[];
  readonly minScore: number;
  readonly limit: number;
}

/** Names and evidence never make it certain. */
const certain = 1;
const almost = 0.99;

/**
 * Pairs of entities of one type that may be one, the most certain first, then by type and id: the same external id, or
 * names that are equal or alike, with countries, years and places for or against. Entities are compared only where
 * they share an id, a name, or rare parts of a name, each with a bounded number of others.
 */
export async function suggestMerges(
  engine: Pick<Engine, 'read'>,
  model: Model,
  { types = [...model.entityTypes.keys()], minScore, limit }: SuggestOptions,
): Promise<MergeSuggestion[]> {
  const suggestions: MergeSuggestion[] = [];
  for (const type of types) {
    const candidates = await readCandidates(engine, model, type);
    suggestions.push(...suggestionsAmong(type, candidates, minScore));
  }
  return suggestions.sort(order).slice(0, limit);
}

const order = (a: MergeSuggestion, b: MergeSuggestion): number =>
  b.score - a.score ||
  compareText(a.type, b.type) ||
  compareText(a.into.id, b.into.id) ||
  compareText(a.from.id, b.from.id);

async function readCandidates({ read }: Pick<Engine, 'read'>, model: Model, type: string): Promise<MergeCandidate[]> {
  const label = model.entityTypes.get(type)?.label;
  if (label === undefined) throw new Error(`${type} is no EntityType`);
  const rows = (await read(fillCypher('cypher/ingest/merge-candidates.cypher', { LABEL: label }))) as EntityRow[];
  const seats = type === 'ACTOR' ? await readSets(read, readCypher('cypher/ingest/actor-countries.cypher')) : undefined;
  const wholes = await readSets(read, fillCypher('cypher/ingest/merge-wholes.cypher', { LABEL: label }));
  return rows
    .map((row) => {
      const own = row.countryCode === null ? [] : [row.countryCode];
      return mergeCandidate(row, { countries: seats?.get(row.id) ?? own, wholes: wholes.get(row.id) ?? [] });
    })
    .sort((a, b) => compareText(a.row.id, b.row.id));
}

/** Pairs of an id and one thing of several, by id: each once, in order. */
async function readSets(read: Engine['read'], text: string): Promise<Map<string, string[]>> {
  const pairs = (await read(text)) as [string, string][];
  return new Map([...grouped(pairs)].map(([id, values]) => [id, [...new Set(values)].sort()]));
}

function* suggestionsAmong(
  type: string,
  candidates: readonly MergeCandidate[],
  minScore: number,
): Generator<MergeSuggestion> {
  const weightOf = wordWeights(candidates);
  for (const [i, j] of candidatePairs(candidates)) {
    const [a, b] = [candidates[i], candidates[j]];
    const scored = a && b && scoreOf(type, a, b, { weightOf, minScore });
    if (!scored) continue;
    const [into, from] = isKept(type, a, b) ? [a, b] : [b, a];
    yield { ...scored, type, into: called(into), from: called(from) };
  }
}

const called = ({ row: { id, name } }: MergeCandidate): MergeSuggestion['into'] => ({ id, name });

/** Rare words weigh more: the logarithm of how many entities there are for each that has the word. */
function wordWeights(candidates: readonly MergeCandidate[]): WordWeight {
  const counts = new Map<string, number>();
  for (const { name, aliases } of candidates) {
    for (const word of new Set([name, ...aliases].flatMap(({ words }) => words)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + candidates.length / (counts.get(word) ?? 1));
}

/** How likely two entities are one, and why; undefined below the least score. */
function scoreOf(
  type: string,
  a: MergeCandidate,
  b: MergeCandidate,
  { weightOf, minScore }: { readonly weightOf: WordWeight; readonly minScore: number },
): Pick<MergeSuggestion, 'score' | 'why'> | undefined {
  const externalId = a.externalIds.find((id) => b.externalIds.includes(id));
  if (externalId !== undefined) return { score: certain, why: [`same id ${externalId}`] };
  const evidence = evidenceOf(type, a, b);
  const delta = evidence.reduce((sum, each) => sum + each.delta, 0);
  // Names are compared word by word, and most pairs need not be.
  if (bestNameScore + delta < minScore) return undefined;
  const match = nameMatch(a, b, weightOf);
  const score = Math.round(Math.min(almost, (match?.score ?? 0) + delta) * 100) / 100;
  return match && score >= minScore ? { score, why: [match.why, ...evidence.map(({ why }) => why)] } : undefined;
}

/** Whether the first is the one to keep: casus's own ids begin with the type, such as `actor:`. */
function isKept(type: string, a: MergeCandidate, b: MergeCandidate): boolean {
  const isOwn = ({ row }: MergeCandidate): boolean => row.id.startsWith(`${type.toLowerCase()}:`);
  return isOwn(a) !== isOwn(b) ? isOwn(a) : a.row.id < b.row.id;
}
