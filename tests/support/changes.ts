// Commits changes as the write path does: seq and change in one transaction, in order and without gaps.
import type { Engine } from '../../src/engines/engine.js';
import { partsOf } from '../../src/plan/relationshipId.js';
import { nearOf } from '../../src/write/graphState.js';
import { model } from './engines.js';

export interface NewChange {
  readonly entityId?: string;
  readonly relationshipId?: string;
  readonly entityType?: string;
  readonly operation?: string;
  readonly at?: string;
  readonly fields?: string;
  readonly reason?: string;
}

const text = `
  MERGE (g:CasusGraph {id: 'graph'})
  SET g.seq = coalesce(g.seq, 0) + $count, g.revision = coalesce(g.revision, 0) + 1
  WITH g
  UNWIND $rows AS row
  CREATE (c:Change {
    seq: g.seq - $count + row.index, id: 'change:' + toString(g.seq - $count + row.index),
    cursor: toString(g.seq - $count + row.index), at: row.at, by: 'jane', operation: row.operation,
    reason: row.reason, entityId: row.entityId, relationshipId: row.relationshipId, entityType: row.entityType,
    nearId: row.nearId, effect: row.operation, revision: g.revision, fields: row.fields
  })
  RETURN c.seq AS seq`;

/** Commits some changes in one transaction; gives their seq. */
export function commit(engine: Engine, changes: readonly NewChange[]): Promise<number[]> {
  const rows = changes.map((change, index) => ({
    index: index + 1,
    at: '2026-02-13T09:00:00.000Z',
    operation: 'UPDATE',
    reason: null,
    entityId: null,
    relationshipId: null,
    entityType: null,
    fields: '[]',
    ...change,
    nearId: nearIdOf(change),
  }));
  return engine.write(async (run) => (await run(text, { rows, count: rows.length })).map(Number));
}

function nearIdOf({ relationshipId }: NewChange): string | null {
  const parts = relationshipId === undefined ? undefined : partsOf(relationshipId);
  return parts ? nearOf(model, parts) : null;
}

/** Changes of one vertex, as many as are asked for. */
export const changesOf = (entityId: string, count: number): NewChange[] =>
  Array.from({ length: count }, () => ({ entityId, entityType: 'ACTOR' }));
