import type { Engine, Params } from '../engines/engine.js';
import { Ref } from '../execute/answer.js';
import type { NetworkEdge, NetworkMetric } from '../generated/schema.js';
import { compareText } from '../lists.js';
import { fillCypher } from '../model/project.js';
import { limits } from '../plan/limits.js';
import { metricsOf } from './metricsThread.js';
import { truncation } from './truncation.js';

export interface NetworkQuestion {
  /** Values for the lines that bind the events. */
  readonly params: Params;
  readonly minSharedEvents: number;
  /** Most actors. */
  readonly limit: number;
  readonly metrics: readonly NetworkMetric[];
  /** Whether anything is asked for that rests on pairs of actors. */
  readonly pairs: boolean;
}

type ActorRow = readonly [id: string, events: number];
type PairRow = readonly [
  a: number,
  b: number,
  shared: number,
  same: number,
  opposed: number,
  first: string | null,
  last: string | null,
];

/** Prepares networks of the events that some lines of Cypher bind: two statements each, or one where no pair is asked for. */
export function actorNetworkOf(engine: Engine, events: string): (question: NetworkQuestion) => Promise<unknown> {
  const [actorsText, pairsText] = ['actors', 'pairs'].map((name) =>
    fillCypher(`cypher/analysis/network-${name}.cypher`, { EVENTS: events }),
  ) as [string, string];

  /** The actors with most events, and one more where more than wanted have any. */
  const readActors = ({ params, limit }: NetworkQuestion): Promise<readonly ActorRow[]> =>
    engine.read(actorsText, { ...params, limit: limit + 1 }) as Promise<readonly ActorRow[]>;

  const readPairs = async (
    { params, minSharedEvents, pairs }: NetworkQuestion,
    ids: readonly string[],
  ): Promise<readonly PairRow[]> => {
    if (!pairs || ids.length < 2) return [];
    const positions = Object.fromEntries(ids.map((id, position) => [id, position]));
    const limit = limits.networkRelationshipsMax.value + 1;
    return engine.read(pairsText, { ...params, positions, minSharedEvents, limit }) as Promise<readonly PairRow[]>;
  };

  return async (question) => {
    const found = await readActors(question);
    const actors = found.slice(0, question.limit);
    const ids = actors.map(([id]) => id).sort(compareText);
    const joined = await readPairs(question, ids);
    const pairs = joined.slice(0, limits.networkRelationshipsMax.value);
    const network = { order: ids.length, edges: pairs.map(([a, b, shared]) => [a, b, shared] as const) };
    const values = await metricsOf(network, question.metrics);
    const degrees = degreesOf(ids.length, pairs);
    const positions = new Map(ids.map((id, position) => [id, position]));
    return {
      nodes: actors.map(([id, events]) => {
        const position = positions.get(id) ?? -1;
        return {
          actor: new Ref(id),
          events,
          degree: degrees[position],
          pageRank: values.PAGE_RANK?.[position],
          betweenness: values.BETWEENNESS?.[position],
          community: values.COMMUNITY?.[position],
        };
      }),
      edges: pairs.map((pair) => edgeOf(pair, ids)),
      truncated: truncatedAt(question, found, joined),
    };
  };
}

function degreesOf(order: number, pairs: readonly PairRow[]): number[] {
  const degrees = new Array<number>(order).fill(0);
  for (const ends of pairs) for (const end of [ends[0], ends[1]]) degrees[end] = (degrees[end] ?? 0) + 1;
  return degrees;
}

function edgeOf([a, b, sharedEvents, sameSide, opposed, firstDate, lastDate]: PairRow, ids: readonly string[]) {
  return {
    a: ids[a] ?? '',
    b: ids[b] ?? '',
    sharedEvents,
    sameSide,
    opposed,
    firstDate,
    lastDate,
  } satisfies NetworkEdge;
}

/** Actors are cut before pairs are looked for, so that bound is told first. */
function truncatedAt({ limit }: NetworkQuestion, actors: readonly ActorRow[], pairs: readonly PairRow[]): unknown {
  if (actors.length > limit) return truncation([], Infinity, { reason: 'NODES', limit });
  const { value: most } = limits.networkRelationshipsMax;
  return truncation([], Infinity, pairs.length > most ? { reason: 'RELATIONSHIPS', limit: most } : undefined);
}
