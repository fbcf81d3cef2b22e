// Reads an invented input as a format does, in chunks that end anywhere.
import { Readable } from 'node:stream';
import type { Dataset, Format, ImportedRow, RejectedRow, Row } from '../../../../src/ingest/format.js';
import { buildModel } from '../../../../src/model/buildModel.js';
import { checkRecords } from '../../../../src/write/checkRecords.js';
import type { RelationshipRecord, VertexRecord } from '../../../../src/write/records.js';

export const dataset: Dataset = { name: 'test', version: null };

const model = buildModel();
const chunkLength = 7;

export const inChunks = (text: string, length = chunkLength): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length)),
  );

/** All rows of a text; what they hold must be what the writer takes. */
export async function rowsOf(format: Format, text: string, of = dataset): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of format.read(inChunks(text), of)) rows.push(row);
  expect(taken(rows).flatMap(({ records }) => checkRecords(model, records).problems)).toEqual([]);
  return rows;
}

export const taken = (rows: readonly Row[]): ImportedRow[] => rows.flatMap((row) => ('records' in row ? [row] : []));
export const rejected = (rows: readonly Row[]): RejectedRow[] => rows.flatMap((row) => ('reason' in row ? [row] : []));

const every = (rows: readonly Row[]): VertexRecord[] => taken(rows).flatMap(({ records }) => records.vertices);

/** What the rows are about, and what they share with others. */
export const verticesOf = (rows: readonly Row[]): VertexRecord[] => every(rows).filter(({ shared }) => shared !== true);
export const sharedOf = (rows: readonly Row[]): VertexRecord[] => every(rows).filter(({ shared }) => shared === true);
export const edgesOf = (rows: readonly Row[]): RelationshipRecord[] =>
  taken(rows).flatMap(({ records }) => records.relationships);

/** The first vertex of the first row. */
export function firstOf(rows: readonly Row[]): VertexRecord {
  const [vertex] = verticesOf(rows);
  if (!vertex) throw new Error(`no vertex in ${JSON.stringify(rows)}`);
  return vertex;
}
