import { grouped } from '../lists.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import type { EdgeEffect, Effect, FieldDelta, Operation, VertexEffect } from './effect.js';
import { nearOf } from './graphState.js';
import { statementsOf, type Statement } from './statements.js';
import { textOf } from './values.js';

/** Who writes, and why. */
export interface Author {
  readonly by: string;
  readonly reason?: string;
}

/** A change as the history keeps it. */
export interface ChangeRow {
  readonly id: string;
  readonly seq: number;
  readonly operation: Operation;
  /** What was done to the vertex or edge. */
  readonly effect: Effect['kind'];
  /** The first change of those that it was made as one with; none where it was made alone. */
  readonly act: string | null;
  readonly entityId: string | null;
  readonly entityType: string | null;
  readonly relationshipId: string | null;
  /** The end of the edge that has few edges of its type: it is found from there. */
  readonly nearId: string | null;
  /** Edges that were created with the vertex, and are no changes of their own. */
  readonly relationshipIds: readonly string[] | null;
  /** JSON of FieldChange objects. */
  readonly fields: string;
  /** Of which data set an edge was before, and is: null for none. */
  readonly datasetBefore: string | null;
  readonly datasetAfter: string | null;
}

/** Digits of a change's number in its id: ids sort as they read. */
const digits = 12;

const idOf = (seq: number): string => `change:${String(seq).padStart(digits, '0')}`;

/** The history's rows of effects, numbered on from `seq`; by their effect where no operation is given. */
export function changeRows(
  model: Model,
  effects: readonly Effect[],
  { seq, operation }: { readonly seq: number; readonly operation?: Operation | undefined },
): ChangeRow[] {
  const { told, along } = gathered(model, effects);
  const ids = new Map(told.map((effect, index) => [effect, idOf(seq + index + 1)]));
  // A change that others were made with names itself, so that all of an act are found by it.
  const heads = new Set(told.flatMap(({ of }) => of ?? []));
  return told.map((effect, index) => {
    const { kind, on, id, of, fields } = effect;
    const head = of ?? (heads.has(effect) ? effect : undefined);
    const dataset = on === 'edge' ? effect.dataset : undefined;
    return {
      id: idOf(seq + index + 1),
      seq: seq + index + 1,
      operation: operation ?? (kind === 'CREATE' || kind === 'RETRACT' ? kind : 'UPDATE'),
      effect: kind,
      act: (head && ids.get(head)) ?? null,
      entityId: on === 'vertex' ? id : null,
      entityType: on === 'vertex' ? effect.type : null,
      relationshipId: on === 'edge' ? id : null,
      nearId: on === 'edge' ? nearOf(model, effect) : null,
      relationshipIds: along.get(effect)?.map((edge) => edge.id) ?? null,
      fields: JSON.stringify(fields.map(fieldChange)),
      datasetBefore: dataset?.before ?? null,
      datasetAfter: dataset?.after ?? null,
    };
  });
}

/**
 * Edges that are created together with the vertex that has few of their type, such as an event's participants, are told
 * with it: they are the larger part of what an import creates.
 */
function gathered(model: Model, effects: readonly Effect[]): { told: Effect[]; along: Map<Effect, EdgeEffect[]> } {
  const created = new Map<string, VertexEffect>();
  for (const effect of effects) if (effect.on === 'vertex' && effect.kind === 'CREATE') created.set(effect.id, effect);
  const told: Effect[] = [];
  const withVertex: (readonly [Effect, EdgeEffect])[] = [];
  for (const effect of effects) {
    const vertex = effect.on === 'edge' && effect.kind === 'CREATE' ? created.get(nearOf(model, effect)) : undefined;
    if (effect.on === 'edge' && vertex) withVertex.push([vertex, effect]);
    else told.push(effect);
  }
  return { told, along: grouped(withVertex) };
}

const fieldChange = ({ name, before, after }: FieldDelta): unknown => ({
  name,
  before: textOf(before),
  after: textOf(after),
});

/** What writes changes, all of one moment. */
export function* changeStatements(
  changes: readonly ChangeRow[],
  { at, author, revision }: { readonly at: string; readonly author: Author; readonly revision: number },
): Generator<Statement> {
  const rows = changes.map((row) => [
    ...[row.id, row.seq, row.operation, row.effect, row.act, row.entityId, row.entityType],
    ...[row.relationshipId, row.nearId, row.relationshipIds, row.fields],
    ...[row.datasetBefore, row.datasetAfter],
  ]);
  const common = { at, by: author.by, reason: author.reason ?? null, revision };
  yield* statementsOf(readCypher('cypher/write/changes.cypher'), rows, common);
}
