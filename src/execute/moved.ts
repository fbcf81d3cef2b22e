import { compilePlan } from '../compile/compilePlan.js';
import type { Statement } from '../compile/statement.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import type { Plan } from '../plan/plan.js';
import { partsOf, relationshipId } from '../plan/relationshipId.js';
import { readerOf, type Reader } from './reader.js';
import { shaperOf, type Shaper } from './shapeRows.js';

/** What became of vertices that are not found by their ids. */
export interface Moved {
  /** Ids of survivors by the ids of what was merged into them. */
  readonly merged: ReadonlyMap<string, string>;
  /** EntityType values of retracted vertices, by id. */
  readonly retracted: ReadonlyMap<string, string>;
}

/** Asks what became of ids that were not found: one statement, for those only. */
export async function findMoved(engine: Engine, ids: readonly string[]): Promise<Moved> {
  const rows = (await engine.read(readCypher('cypher/ids/moved.cypher'), { ids })) as [string, string | null, string][];
  return {
    merged: new Map(rows.flatMap(([id, into]) => (into === null ? [] : [[id, into] as const]))),
    retracted: new Map(rows.flatMap(([id, into, type]) => (into === null ? [[id, type] as const] : []))),
  };
}

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
    const missing = missingIds(statement, rows, values);
    if (missing.length === 0) return undefined;
    const vertices = missing.flatMap((id) => endsOf(id) ?? [id]);
    const { merged } = await findMoved(engine, [...new Set(vertices)]);
    if (merged.size === 0) return undefined;
    const into = (id: string): string => merged.get(id) ?? id;
    const led = values.map((value, index) => {
      const as = statement.params[index]?.as;
      if (as === 'ids') return (value as readonly string[]).map((id) => ledOn(id, into));
      if (as !== 'relationshipRefs') return value;
      return (value as readonly Ref[]).map(([id, one, other]) => [ledOn(id, into), into(one), into(other)]);
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
