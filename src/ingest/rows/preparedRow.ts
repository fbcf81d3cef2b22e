import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../write/records.js';
import type { Dataset, ImportedRow } from '../format.js';
import { canonical, hashOf } from './hashes.js';

/** A record beside its canonical text, by which it is known again. */
export interface Prepared<T> {
  readonly record: T;
  readonly text: string;
  /** Whether other rows say it too, and nothing hangs on its being sent with each. */
  readonly isShared: boolean;
}

/** A row as it is written: what it is about carries its data set and its hash. */
export interface PreparedRow {
  readonly file: string;
  readonly line: number;
  /** What the row is about; undefined where it is about nothing of its own. */
  readonly id: string | undefined;
  readonly hash: string;
  readonly vertices: readonly Prepared<VertexRecord>[];
  readonly relationships: readonly Prepared<RelationshipRecord>[];
  /** Ids that the row names but does not describe. */
  readonly outside: readonly string[];
}

/** Makes a row ready: its hash is that of all it says, whatever the order of keys. */
export function prepareRow({ line, records }: ImportedRow, file: string, dataset: Dataset): PreparedRow {
  const own = new Set(records.vertices.map(({ id }) => id));
  const free = new Set(records.vertices.filter(({ shared, complete }) => shared && !complete).map(({ id }) => id));
  const vertices = records.vertices.map((record) => prepared(record, free.has(record.id)));
  const relationships = records.relationships.map((record) =>
    prepared(record, free.has(record.from) && free.has(record.to)),
  );
  const texts = [...vertices, ...relationships].map(({ text }) => text);
  const hash = hashOf([dataset.name, ...texts].join('\n'));
  const [first, ...others] = vertices;
  const isOwn = first !== undefined && !first.record.shared;
  const stamped = isOwn && { ...first, record: { ...first.record, dataset: dataset.name, importHash: hash } };
  return {
    file,
    line,
    id: isOwn ? first.record.id : undefined,
    hash,
    vertices: stamped ? [stamped, ...others] : vertices,
    relationships,
    outside: namesOf(records).filter((id) => !own.has(id)),
  };
}

const prepared = <T>(record: T, isShared: boolean): Prepared<T> => ({ record, text: canonical(record), isShared });

const namesOf = ({ vertices, relationships }: GraphRecords): string[] => [
  ...relationships.flatMap(({ from, to }) => [from, to]),
  ...vertices.flatMap(({ citations = [] }) => citations.map(({ source }) => source)),
];
