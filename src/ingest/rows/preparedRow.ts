import { edgeIdOf } from '../../write/planEdges.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../write/records.js';
import { sourceId } from '../datasetSource.js';
import type { Dataset, ImportedRow, RowPlace } from '../format.js';
import { canonical, hashOf } from './hashes.js';
import type { SharedRecord, SharedRecords } from './sharedRecords.js';

/** A record of a row. */
export interface Prepared<T> {
  readonly record: T;
  /** Set where other rows say it too, and nothing hangs on its being sent with each. */
  readonly shared: SharedRecord | undefined;
}

/** A row as it is written: what it is about carries its data set and its hash. */
export interface PreparedRow extends RowPlace {
  readonly file: string;
  /** The vertex that the row is about; undefined where it is about none of its own. */
  readonly id: string | undefined;
  /** The edge that the row is, where it is one. */
  readonly edgeId: string | undefined;
  readonly hash: string;
  readonly vertices: readonly Prepared<VertexRecord>[];
  readonly relationships: readonly Prepared<RelationshipRecord>[];
  /** Ids that the row names but does not describe. */
  readonly outside: readonly string[];
  /** The column of a reference that may lead nowhere, where the row is one. */
  readonly reference: string | undefined;
}

/**
 * Makes a row ready: its hash is that of all it says, whatever the order of keys. The data set's own source, which names
 * its version, is left out: a new version leaves equal rows alone, and with them what editors made of them.
 */
export function prepareRow(
  { line, counts, records, reference }: ImportedRow,
  file: string,
  dataset: Dataset,
  known: SharedRecords,
): PreparedRow {
  const free = new Set<string>();
  for (const { id, shared, complete } of records.vertices) if (shared && !complete) free.add(id);
  const vertices = records.vertices.map((record) => prepared(record, free.has(record.id), known));
  const relationships = records.relationships.map((record) =>
    prepared(record, free.has(record.from) && free.has(record.to), known),
  );
  let text = dataset.name;
  for (const { record, shared } of vertices)
    if (record.id !== sourceId(dataset)) text += `\n${shared?.canonical ?? canonical(record)}`;
  for (const { record, shared } of relationships) text += `\n${shared?.canonical ?? canonical(record)}`;
  const hash = hashOf(text);
  const outside = outsideOf(records);
  const place = { file, line, counts };
  const row = { ...place, id: undefined, edgeId: undefined, hash, vertices, relationships, outside, reference };
  const [first, ...others] = vertices;
  const [edge] = relationships;
  if (!first && edge) {
    const stamped = { ...edge, record: { ...edge.record, dataset: dataset.name, importHash: hash } };
    const { type, from, to, withdrawn } = edge.record;
    if (withdrawn) return { ...row, relationships: [stamped] };
    return { ...row, edgeId: edgeIdOf(type, from, to, edge.record), relationships: [stamped] };
  }
  if (!first || first.record.shared) {
    const own = (each: Prepared<RelationshipRecord>): Prepared<RelationshipRecord> =>
      each.shared ? each : { ...each, record: { ...each.record, importHash: hash } };
    return { ...row, relationships: relationships.map(own) };
  }
  const stamped = { ...first, record: { ...first.record, dataset: dataset.name, importHash: hash } };
  return { ...row, id: first.record.id, vertices: [stamped, ...others] };
}

const prepared = <T extends VertexRecord | RelationshipRecord>(
  record: T,
  isShared: boolean,
  known: SharedRecords,
): Prepared<T> => (isShared ? known.of(record) : { record, shared: undefined });

/** The ids that records name, without those of their vertices. */
function outsideOf({ vertices, relationships }: GraphRecords): string[] {
  const own = new Set<string>();
  for (const { id } of vertices) own.add(id);
  const outside: string[] = [];
  const look = (id: string): void => {
    if (!own.has(id)) outside.push(id);
  };
  for (const { from, to, withdrawn } of relationships) {
    // What is no more needs no ends.
    if (withdrawn) continue;
    look(from);
    look(to);
  }
  for (const { citations = [] } of vertices) for (const { source } of citations) look(source);
  return outside;
}
