// Finds what of a graph is not as its history tells: half of a call, or a call that was acknowledged and is gone.
import type { Engine } from '../../../src/engines/engine.js';

/** A call that was told to be done. */
export interface Acknowledged {
  readonly call: string;
  readonly changes: readonly string[];
  readonly revision: number;
}

interface ChangeRow {
  readonly id: string;
  readonly seq: number;
  readonly revision: number;
  readonly effect: string;
  readonly reason?: string | null;
  readonly entityId?: string | null;
  readonly relationshipId?: string | null;
  readonly relationshipIds?: readonly string[] | null;
  readonly fields: string;
}

/** Vertices and edges in the state they are in, one text each. */
type Contents = string[];

/** Every difference between the graph and its history, and every acknowledged call that is not wholly there. */
export async function problemsOf(engine: Engine, acknowledged: readonly Acknowledged[] = []): Promise<string[]> {
  const changes = (await engine.read(
    'MATCH (c:Change) WITH c ORDER BY c.seq RETURN properties(c) AS row',
  )) as readonly ChangeRow[];
  const [state] = (await engine.read(
    "MATCH (g:CasusGraph {id: 'graph'}) RETURN [coalesce(g.seq, 0), coalesce(g.revision, 0)] AS row",
  )) as [number, number][];
  return [
    ...numbering(changes, state ?? [0, 0]),
    ...missing(changes, acknowledged),
    ...cutOff(changes),
    ...differences('the history tells', replayed(changes), 'the graph has', await contents(engine)),
  ];
}

function numbering(changes: readonly ChangeRow[], [seq, revision]: [number, number]): string[] {
  const gap = changes.find((change, index) => change.seq !== index + 1);
  const revisions = new Set(changes.map((change) => change.revision));
  return [
    ...(gap ? [`before seq ${gap.seq} there is a gap`] : []),
    ...(seq === changes.length ? [] : [`CasusGraph.seq is ${seq}, and there are ${changes.length} changes`]),
    ...(revision === revisions.size ? [] : [`CasusGraph.revision is ${revision} after ${revisions.size} writes`]),
    ...(Math.max(0, ...revisions) === revisions.size ? [] : ['revisions have gaps']),
    ...repeated(changes.map(({ id }) => id)).map((id) => `${id} is there twice`),
  ];
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

function missing(changes: readonly ChangeRow[], acknowledged: readonly Acknowledged[]): string[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return acknowledged.flatMap(({ call, changes: ids, revision }) =>
    ids
      .filter((id) => byId.get(id)?.reason !== `call ${call}` || byId.get(id)?.revision !== revision)
      .map((id) => `${call} was acknowledged with ${id}, which is not there`),
  );
}

/** Calls of writeMany.mjs of which a part only is told: one revision each, and an upsert creates two events and an actor. */
function cutOff(changes: readonly ChangeRow[]): string[] {
  const revisions = new Map<string, Set<number>>();
  const created = new Map<string, string[]>();
  for (const { reason, revision, effect, entityId } of changes) {
    if (!reason?.startsWith('call ')) continue;
    revisions.set(reason, (revisions.get(reason) ?? new Set()).add(revision));
    if (effect !== 'CREATE' || entityId == null || entityId.startsWith('actor:shared')) continue;
    created.set(reason, [...(created.get(reason) ?? []), entityId]);
  }
  const spread = [...revisions]
    .filter(([, numbers]) => numbers.size !== 1)
    .map(([reason]) => `${reason} is in two parts`);
  const halves = [...created]
    .filter(([reason, ids]) => {
      const call = reason.replace('call ', '');
      return ids.sort().join() !== [`actor:${call}`, `event:${call}-0`, `event:${call}-1`].join();
    })
    .map(([reason, ids]) => `of ${reason} there is only ${ids.join()}`);
  return [...spread, ...halves];
}

const vertexStates: Readonly<Record<string, string>> = { RETRACT: 'retracted', MERGE: 'merged', REDIRECT: 'merged' };

/** What a graph holds that was written as its history tells. */
function replayed(changes: readonly ChangeRow[]): Contents {
  const vertices = new Map<string, string>();
  const descriptions = new Map<string, string>();
  const edges = new Map<string, string>();
  for (const { effect, entityId, relationshipId, relationshipIds, fields } of changes) {
    for (const id of relationshipIds ?? []) edges.set(id, 'live');
    if (relationshipId != null) edges.set(relationshipId, effect === 'RETRACT' ? 'kept' : 'live');
    if (entityId == null) continue;
    vertices.set(entityId, vertexStates[effect] ?? 'live');
    for (const { name, after } of JSON.parse(fields) as { name: string; after: string | null }[])
      if (name === 'description') descriptions.set(entityId, after === null ? '' : String(JSON.parse(after)));
  }
  return [
    ...[...vertices].map(([id, state]) => `${id} ${state} ${descriptions.get(id) ?? ''}`),
    ...[...edges].map(([id, state]) => `${id} ${state}`),
  ];
}

async function contents(engine: Engine): Promise<Contents> {
  const texts = async (text: string): Promise<string[]> => (await engine.read(text)) as string[];
  return [
    ...(await texts(
      `MATCH (n:Entity) WITH n, CASE WHEN n.retractedAt IS NULL THEN 'live' ELSE 'retracted' END AS state
       RETURN n.id + ' ' + state + ' ' + coalesce(n.description, '') AS text`,
    )),
    ...(await texts("MATCH (n:Merged) RETURN n.id + ' merged ' + coalesce(n.description, '') AS text")),
    ...(await texts("MATCH (:Entity)-[r]->(:Entity) RETURN r.id + ' live' AS text")),
    ...(await texts("MATCH (n:RetractedRelationship) RETURN n.id + ' kept' AS text")),
  ];
}

function differences(one: string, ones: Contents, other: string, others: Contents): string[] {
  const [has, have] = [new Set(ones), new Set(others)];
  return [
    ...ones.filter((text) => !have.has(text)).map((text) => `only ${one}: ${text}`),
    ...others.filter((text) => !has.has(text)).map((text) => `only ${other}: ${text}`),
    ...(have.size === others.length ? [] : repeated(others).map((text) => `${other} twice: ${text}`)),
  ];
}
