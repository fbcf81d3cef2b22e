import { Readable } from 'node:stream';
import type { Format, ImportedRow, RejectedRow, Row } from '../../../src/ingest/format.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../../src/write/records.js';

/** Text as a stream, in pieces of a length that splits lines, cells and characters. */
export const streamOf = (text: string, size = 7): Readable => {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  return Readable.from(pieces, { objectMode: false });
};

export async function readRows(format: Format, text: string, version: string | null = null): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of format.read(streamOf(text), { name: format.dataset, version })) rows.push(row);
  return rows;
}

export const isRejected = (row: Row): row is RejectedRow => 'reason' in row;

/** The rows taken; throws where one is rejected, so that no test passes over it. */
export async function readAll(format: Format, text: string, version: string | null = null): Promise<ImportedRow[]> {
  return (await readRows(format, text, version)).map((row) => {
    if (isRejected(row)) throw new Error(`line ${row.line}: ${row.reason}`);
    return row;
  });
}

/** What the only row of a text says. */
export async function readOne(format: Format, text: string, version: string | null = null): Promise<GraphRecords> {
  const [row, another] = await readAll(format, text, version);
  if (!row || another) throw new Error('not one row');
  return row.records;
}

async function onlyRejected(format: Format, text: string): Promise<RejectedRow> {
  const [row, another] = await readRows(format, text);
  if (!row || another || !isRejected(row)) throw new Error('not one rejected row');
  return row;
}

/** Why the only row of a text is rejected, its id aside. */
export async function rejectionOf(format: Format, text: string): Promise<Omit<RejectedRow, 'id'>> {
  const { line, column, reason } = await onlyRejected(format, text);
  return { line, ...(column !== undefined && { column }), reason };
}

/** The id of the only row of a text, which is rejected. */
export const rejectedIdOf = async (format: Format, text: string): Promise<string | undefined> =>
  (await onlyRejected(format, text)).id;

/** Cells of a row by column. */
export type Cells = Readonly<Record<string, string | number>>;

/** What a format makes of one row, of which each test changes some cells; `textOf` writes it. */
export function rowOfTests(format: Format, row: Cells, textOf: (rows: readonly Cells[]) => string) {
  const one = (changes: Cells = {}): string => textOf([{ ...row, ...changes }]);
  return {
    one,
    read: (changes: Cells = {}, version: string | null = null): Promise<GraphRecords> =>
      readOne(format, one(changes), version),
    rejection: (changes: Cells): Promise<Omit<RejectedRow, 'id'>> => rejectionOf(format, one(changes)),
    rejectedId: (changes: Cells): Promise<string | undefined> => rejectedIdOf(format, one(changes)),
  };
}

export function vertexOf({ vertices }: GraphRecords, id: string): VertexRecord {
  const found = vertices.filter((vertex) => vertex.id === id);
  if (found.length !== 1 || !found[0])
    throw new Error(`${found.length} of ${id} in ${vertices.map((v) => v.id).join(' ')}`);
  return found[0];
}

/** Edges of a type as `from > to`. */
export const edgesOf = ({ relationships }: GraphRecords, type: string): string[] =>
  relationships.filter((edge) => edge.type === type).map(({ from, to }) => `${from} > ${to}`);

export const participants = ({ relationships }: GraphRecords): Pick<RelationshipRecord, 'from' | 'role' | 'side'>[] =>
  relationships
    .filter(({ type }) => type === 'PARTICIPATED_IN')
    .map(({ from, role, side }) => ({ from, role: role ?? null, side }));

/** Delimited text of a header and rows of cells by column, quoted where they need it. */
export function table(columns: readonly string[], rows: readonly Cells[], delimiter = ','): string {
  const cell = (value: string): string =>
    value.includes(delimiter) || /["\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const lines = rows.map((row) => {
    const stray = Object.keys(row).filter((name) => !columns.includes(name));
    if (stray.length > 0) throw new Error(`no column ${stray.join()}`);
    return columns.map((name) => cell(String(row[name] ?? ''))).join(delimiter);
  });
  return [columns.join(delimiter), ...lines, ''].join('\n');
}
