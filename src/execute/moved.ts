import { compilePlan } from '../compile/compilePlan.js';
import type { Statement } from '../compile/statement.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import type { Plan } from '../plan/plan.js';
import { partsOf, relationshipId } from '../plan/relationshipId.js';
import { readerOf, type Reader } from './reader.js';
import { shaperOf, type Shaper } from './shapeRows.js';

/** What became of vertices that may be found no more by their ids. */
export interface Moved {
  /** Ids of survivors by the ids of what was merged into them. */
  readonly merged: ReadonlyMap<string, string>;
  /** EntityType values of retracted vertices, by id. */
  readonly retracted: ReadonlyMap<string, string>;
}

/** Asks what became of ids, with one statement. */
export async function findMoved(engine: Engine, ids: readonly string[]): Promise<Moved> {
  const rows = (await engine.read(readCypher('cypher/ids/moved.cypher'), { ids })) as [string, string | null, string][];
  return {
    merged: new Map(rows.flatMap(([id, into]) => (into === null ? [] : [[id, into] as const]))),
    retracted: new Map(rows.flatMap(([id, into, type]) => (into === null ? [[id, type] as const] : []))),
  };
}

/** Gives the id that stands for one now: of what was merged the survivor's, of an edge that moved the one that it became. */
export type Lead = (id: string) => string;

/** Where ids lead, by the survivors of vertices that were merged; undefined where none was. */
export const leadBy = (merged: Moved['merged']): Lead | undefined =>
  merged.size === 0 ? undefined : (id) => ledOn(id, (end) => merged.get(end) ?? end);

/** Asks where ids of vertices and edges lead; undefined where none was merged, or there are none. */
export async function findLead(engine: Engine, ids: readonly string[]): Promise<Lead | undefined> {
  const vertices = verticesOf(ids);
  return vertices.length === 0 ? undefined : leadBy((await findMoved(engine, vertices)).merged);
}

/** The ids of the vertices that ids are of, or join, each once. */
export const verticesOf = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => endsOf(id) ?? [id]))];

/** Rows, with what they are shaped by. */
interface Answered {
  readonly rows: readonly unknown[];
  readonly values: readonly unknown[];
  readonly shape: Shaper;
}

/**
 * Reads again what an id did not lead to: a merged vertex's survivor, an edge that moved to it, or a vertex that was
 * retracted. Nothing is asked where every id was found; undefined where the answer stays as it is.
 */
export function readAgain(
  model: Model,
  engine: Engine,
  plan: Plan,
  statement: Statement,
): ((rows: readonly unknown[], values: readonly unknown[]) => Promise<Answered | undefined>) | undefined {
  const read = readerOf(engine, statement);
  const shape = shaperOf(model, statement);
  if (plan.kind === 'entity') {
    const index = statement.params.indexOf(plan.id);
    let retracted: { readonly read: Reader; readonly shape: Shaper } | undefined;
    return async (rows, values) => {
      if (rows.length > 0) return undefined;
      let [id, led] = [String(values[index]), values];
      let moved = await findMoved(engine, [id]);
      const into = moved.merged.get(id);
      if (into !== undefined) {
        [id, led] = [into, values.with(index, into)];
        const found = await read(led);
        if (found.length > 0) return { rows: found, values: led, shape };
        moved = await findMoved(engine, [id]);
      }
      if (labelOf(model, moved.retracted.get(id)) !== plan.label) return undefined;
      if (!retracted) {
        const other = compilePlan(model, engine.dialect, { ...plan, label: 'Retracted' });
        retracted = { read: readerOf(engine, other), shape: shaperOf(model, other) };
      }
      return { rows: await retracted.read(led), values: led, shape: retracted.shape };
    };
  }
  if (plan.kind !== 'nodes') return undefined;
  return async (rows, values) => {
    const lead = await findLead(engine, missingIds(statement, rows, values));
    if (!lead) return undefined;
    const led = values.map((value, index) => {
      const as = statement.params[index]?.as;
      if (as === 'ids') return (value as readonly string[]).map(lead);
      if (as !== 'relationshipRefs') return value;
      return (value as readonly Ref[]).map(([id, one, other]) => [lead(id), lead(one), lead(other)]);
    });
    return { rows: await read(led), values: led, shape };
  };
}

/** An edge's id with both its ends. */
type Ref = readonly [id: string, one: string, other: string];

/** The ids of both ends of an edge, by its own; undefined for the id of anything else. */
export function endsOf(id: string): readonly string[] | undefined {
  const edge = partsOf(id);
  return edge && [edge.from, edge.to];
}

/** The id of what became of a vertex or an edge whose ends were merged. */
export function ledOn(id: string, into: (id: string) => string): string {
  const edge = partsOf(id);
  return edge ? relationshipId({ ...edge, from: into(edge.from), to: into(edge.to) }) : into(id);
}

const labelOf = (model: Model, type: string | undefined): string | undefined =>
  type === undefined ? undefined : model.entityTypes.get(type)?.label;

/** The ids asked for that no row begins with. */
function missingIds({ shape, params }: Statement, rows: readonly unknown[], values: readonly unknown[]): string[] {
  if (shape.kind !== 'byIds') return [];
  const found = new Set(
    shape.rows.flatMap(({ column }) => ((rows[0] as unknown[][][])[column] ?? []).map(([id]) => id)),
  );
  const asked = values[params.findIndex(({ as }) => as === 'ids')] as readonly string[] | undefined;
  return (asked ?? []).filter((id) => !found.has(id));
}
