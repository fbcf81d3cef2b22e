import { Readable } from 'node:stream';
import { readDelimited } from '../delimited.js';
import { firstLines, readHead } from '../delimiter.js';
import type { Dataset, Format, Head, Row } from '../format.js';
import { mapRows } from '../mapRows.js';
import { Hierarchy } from './hierarchy.js';
import { dump, table } from './layout.js';
import { placeId, placeRecords } from './place.js';

/** GeoNames places: the official dump, or a table of populated places with a header row. */
export const geonames: Format = {
  name: 'geonames',
  description: 'GeoNames places: the official dump (tab separated), or a CSV whose alternate names are separated by |',
  dataset: 'geonames',
  idColumn: 'geonameid',
  hasSettlements: true,
  detect: ({ text }: Head) => /^"?geonameid"?[,;\t]/i.test(text) || firstLines(text).some(isOfDump),
  read,
};

/** The official dump has no header row: its first cells are an id and a name, the fifth and sixth a point. */
function isOfDump(line: string): boolean {
  const cells = line.split('\t');
  const isNumber = (index: number): boolean => /^-?\d+(\.\d+)?$/.test(cells[index] ?? '');
  return cells.length === 19 && [0, 4, 5].every(isNumber) && /^[A-Z]?$/.test(cells[6] ?? '');
}

async function* read(input: Readable, dataset: Dataset): AsyncGenerator<Row> {
  const { lines, all } = await readHead(input, false);
  const isTabbed = lines.some(isOfDump) || (lines[0] ?? '').includes('\t');
  const separator = isTabbed ? ',' : '|';
  const hierarchy = new Hierarchy();
  yield* mapRows(
    readDelimited(Readable.from(all), isTabbed ? dump : table),
    (row) => placeRecords(row, separator, dataset, hierarchy),
    (row) => placeId(row, separator),
  );
}
