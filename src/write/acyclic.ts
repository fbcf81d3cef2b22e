import type { Run } from '../engines/engine.js';
import { grouped } from '../lists.js';
import type { Model } from '../model/model.js';
import { fillCypher } from '../model/project.js';
import type { EdgeEffect } from './effect.js';

/** An edge that would close a circle. */
export interface Circle {
  readonly edge: EdgeEffect;
  /** The vertices on the way back, from where the edge leads to where it begins. */
  readonly way: readonly string[];
}

/**
 * The edges among the effects that would close a circle of a type that must have none: the edges that are created,
 * with those that lead on from where they end. Vertices in `created` had no edges before.
 */
export async function findCircles(
  run: Run,
  model: Model,
  effects: readonly EdgeEffect[],
  created: ReadonlySet<string>,
): Promise<Circle[]> {
  const circles: Circle[] = [];
  for (const [type, { acyclic }] of model.joins) {
    if (!acyclic) continue;
    const ofType = effects.filter((effect) => effect.type === type);
    const added = ofType.filter(({ kind }) => kind === 'CREATE' || kind === 'RESTORE');
    const ends = new Set(added.map(({ to }) => to));
    // Nothing leads to a new vertex but what is added with it.
    if (added.every(({ from }) => created.has(from) && !ends.has(from))) continue;
    const taken = new Set(ofType.filter(({ kind }) => kind === 'RETRACT').map(({ from, to }) => `${from}~${to}`));
    const ids = [...ends].filter((id) => !created.has(id));
    const there = await readOnward(run, type, ids);
    const next = grouped([
      ...there.filter(([from, to]) => !taken.has(`${from}~${to}`)),
      ...added.map(({ from, to }) => [from, to] as const),
    ]);
    for (const edge of added) {
      const way = wayBetween(next, edge.to, edge.from);
      if (way) circles.push({ edge, way });
    }
  }
  return circles;
}

/** Steps that one statement follows: a way as long as that is of as many edges. */
const stepsAtOnce = 21;

/** The edges of a type that lead on from vertices, however far: one statement, and one more where ways may go on. */
async function readOnward(run: Run, type: string, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  const text = fillCypher('cypher/write/read-parents.cypher', { TYPE: type });
  const edges: (readonly [string, string])[] = [];
  const followed = new Set<string>();
  for (let asked = ids; asked.length > 0;) {
    const found = (await run(text, { ids: asked })) as (readonly [string, string])[];
    for (const id of asked) followed.add(id);
    for (const edge of found) {
      edges.push(edge);
      followed.add(edge[0]);
    }
    const ends = found.length < stepsAtOnce ? [] : found.map(([, to]) => to);
    asked = [...new Set(ends)].filter((id) => !followed.has(id));
  }
  return edges;
}

/** The vertices from one to another along edges, both among them; undefined where none leads there. */
function wayBetween(next: ReadonlyMap<string, readonly string[]>, from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const id of cameFrom.keys()) {
    if (id === to) {
      const way: string[] = [];
      for (let step: string | undefined = id; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const other of next.get(id) ?? []) if (!cameFrom.has(other)) cameFrom.set(other, id);
  }
  return undefined;
}
