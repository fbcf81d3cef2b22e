import type { CitationRecord, GraphRecords, ObjectRecord, VertexRecord } from '../../write/records.js';
import { calendarDay } from '../calendarDay.js';
import { count, decoded, reject, required } from '../cells.js';
import { citeDataset, citeRow, datasetSource } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import { listCodes } from '../listCodes.js';
import { occurrence } from '../occurrence.js';
import { eachOnce } from '../participation.js';
import { placeChain } from '../placeChain.js';
import type { TextRow } from '../textRow.js';
import { placeCodesOf } from './actorPlace.js';
import { actorsOf } from './actors.js';
import { articlesAt } from './article.js';
import { cameoRoots } from './codes.js';
import type { GdeltColumn, GdeltRow } from './columns.js';
import { isEventCode, unknownCode } from './eventCode.js';
import { placesOf } from './places.js';
import { published } from './published.js';

/** How sure we are of a row: nobody read it, a program took it from the words of an article. */
const machineCoded = { status: 'REPORTED', confidence: 40 };

/** What a row of a GDELT export says. */
export function eventOf(row: GdeltRow, dataset: Dataset): GraphRecords {
  const [number, id] = [numberOf(row), eventId(row)];
  const locator = `GLOBALEVENTID ${number}`;
  const citation = citeRow(dataset, locator);
  const root = decoded(row, 'rootCode', cameoRoots) ?? reject(row, 'rootCode', 'every row must have one');
  const actors = actorsOf(row, dataset, id, locator);
  const places = placesOf(row);
  const chain = placeChain(places.levels, citeDataset(dataset));
  const spot = chain.vertices.at(-1);
  const sources = articlesAt(row.text('url'));
  const day = dayOf(row);
  const who = actors.vertices.map(({ name }) => String(name)).join(' → ');
  const event: VertexRecord = {
    id,
    type: 'EVENT',
    name: [who === '' ? root.name : `${root.name}: ${who}`, day, ...(spot ? [spot['name']] : [])].join(', '),
    kind: 'EVENT',
    externalIds: listCodes([['GDELT', number]]),
    eventType: root.eventType,
    eventCodes: [
      ...listCodes([
        ['CAMEO', row.text('code')],
        ['CAMEO_BASE', row.text('baseCode')],
        ['CAMEO_ROOT', row.text('rootCode')],
      ]),
      ...placeCodesOf(row, 1),
      ...placeCodesOf(row, 2),
    ],
    ...machineCoded,
    tags: ['machine-coded', ...(hasEventCode(row) ? [] : [unknownCode])],
    dateStart: day,
    dateEnd: day,
    datePrecision: 'DAY',
    measures: measuresOf(row, citation),
    citations: [citation, ...sources.map((source) => ({ source: source.id }))],
    complete: ['PARTICIPATED_IN', 'OCCURRED_AT'],
  };
  return {
    vertices: eachOnce([event, ...actors.vertices, ...chain.vertices, datasetSource(dataset, published), ...sources]),
    relationships: [
      ...actors.relationships,
      ...(spot ? [occurrence(id, spot.id, places.geoPrecision, citation)] : []),
      ...chain.relationships,
    ],
  };
}

/** Whether a row has a code of CAMEO below its root, or none at all. */
function hasEventCode(row: GdeltRow): boolean {
  const code = row.text('code');
  return code === null || isEventCode(code, row.text('rootCode') ?? '');
}

/** The id of the event that a row is about. */
export const eventId = <Column extends string>(row: TextRow<Column | 'id'>): string => `gdelt:event:${numberOf(row)}`;

function numberOf<Column extends string>(row: TextRow<Column | 'id'>): string {
  const number = required(row, 'id');
  return /^\d+$/.test(number) ? number : reject(row, 'id', 'it must be a whole number');
}

/** Columns that say again when it was, as the first digits of the day. */
const periods: readonly (readonly [GdeltColumn, string, number])[] = [
  ['year', 'year', 4],
  ['month', 'month', 6],
];

/** The day, as 20151027; the year and month that the row states beside it must be its own. */
function dayOf(row: GdeltRow): string {
  const text = required(row, 'date');
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const day = calendarDay(Number(year), Number(month), Number(date));
  if (day === null) return reject(row, 'date', 'it must be a calendar day YYYYMMDD');
  for (const [column, period, digits] of periods) {
    const stated = count(row, column);
    if (stated !== null && stated !== Number(text.slice(0, digits)))
      reject(row, 'date', `it must lie in the ${period} of the row, and ${row.name(column)} is ${stated}`);
  }
  return day;
}

const counted: readonly (readonly [GdeltColumn, string])[] = [
  ['mentions', 'mentions'],
  ['sources', 'sources'],
  ['articles', 'articles'],
];

/** How often the event was met, in the first fifteen minutes. */
const measuresOf = (row: GdeltRow, citation: CitationRecord): ObjectRecord[] =>
  counted.flatMap(([column, unit]) => {
    const value = count(row, column);
    return value === null ? [] : [{ kind: 'OTHER', value, qualifier: 'EXACTLY', unit, citation }];
  });
