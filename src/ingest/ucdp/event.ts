import type { CitationRecord, GraphRecords, VertexRecord } from '../../write/records.js';
import { decoded, reject, required } from '../cells.js';
import { citeDataset, citeRow, datasetSource } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import { eachOnce, participation } from '../participation.js';
import { placeChain } from '../placeChain.js';
import { externalIdsOf, ucdpActor, ucdpId } from './actors.js';
import { clarities, violenceTypes } from './codes.js';
import type { UcdpRow } from './columns.js';
import { datesOf } from './dates.js';
import { deathsOf } from './deaths.js';
import { placesOf } from './places.js';
import { reportsOf } from './sources.js';

const published = {
  title: 'UCDP Georeferenced Event Dataset',
  publisher: 'Uppsala Conflict Data Program',
  url: 'https://ucdp.uu.se/downloads/',
};

/** What a row of UCDP GED says. Sides imply no direction, so roles are null; dyads are derived from the sides. */
export function eventOf(row: UcdpRow, dataset: Dataset): GraphRecords {
  const number = required(row, 'id');
  if (!/^\d+$/.test(number)) reject(row, 'id', 'it must be the number that UCDP gives the event');
  const id = `ucdp:event:${number}`;
  const citation = citeRow(dataset, `id ${number}`);
  const [sideA, sideB] = [required(row, 'sideA'), required(row, 'sideB')];
  const actors = [ucdpActor(dataset, row.text('sideAId'), sideA), ucdpActor(dataset, row.text('sideBId'), sideB)];
  const places = placesOf(row);
  const chain = placeChain(places.levels, citeDataset(dataset));
  const spot = chain.vertices.at(-1)?.id ?? '';
  const dates = datesOf(row);
  const reports = reportsOf(row);
  const event: VertexRecord = {
    id,
    type: 'EVENT',
    name: `${sideA} – ${sideB}, ${dates.dateStart}, ${places.called}`,
    kind: 'EVENT',
    ...codesOf(row),
    ...certaintyOf(row, reports),
    ...dates,
    ...deathsOf(row, citation),
    citations: [citation, ...reports.map((report) => ({ source: report.id }))],
    complete: ['PARTICIPATED_IN', 'OCCURRED_AT', 'PART_OF'],
  };
  const conflict = conflictOf(row, dataset, event);
  return {
    vertices: eachOnce([
      event,
      ...conflict,
      ...actors,
      ...chain.vertices,
      datasetSource(dataset, published),
      ...reports,
    ]),
    relationships: [
      ...participation(id, [
        ...actors.slice(0, 1).map((actor) => ({ actor, side: 'A' as const, citation })),
        ...actors.slice(1).map((actor) => ({ actor, side: 'B' as const, citation })),
      ]),
      occurrence(id, spot, places.geoPrecision, citation),
      ...conflict.map((whole) => ({ type: 'PART_OF', from: id, to: whole.id, citations: [citation] })),
      ...chain.relationships,
    ],
  };
}

const occurrence = (from: string, to: string, geoPrecision: string | null, citation: CitationRecord) => ({
  type: 'OCCURRED_AT',
  from,
  to,
  geoPrecision,
  locationRole: 'PRIMARY',
  citations: [citation],
});

/** UCDP's ids and codes, verbatim, beside our own. date_prec is kept, as 2 and 3 are one precision here. */
function codesOf(row: UcdpRow): object {
  const eventType = decoded(row, 'type', violenceTypes) ?? reject(row, 'type', 'every row must have one');
  const listed = (pairs: readonly (readonly [string, string | null])[]): object[] =>
    pairs.flatMap(([scheme, value]) => (value === null ? [] : [{ scheme, value }]));
  return {
    externalIds: listed([
      ['UCDP_GED', row.text('id')],
      ['UCDP_GED_RELID', row.text('relid')],
    ]),
    eventType,
    eventCodes: listed([
      ['UCDP_TYPE_OF_VIOLENCE', row.text('type')],
      ['UCDP_EVENT_CLARITY', row.text('clarity')],
      ['UCDP_DATE_PREC', row.text('datePrec')],
    ]),
  };
}

/** An event counts as confirmed where at least two offices report this one event; see `clarities` for the confidence. */
function certaintyOf(row: UcdpRow, reports: readonly VertexRecord[]): object {
  const confidence = decoded(row, 'clarity', clarities);
  const offices = new Set(reports.flatMap(({ publisher }) => (typeof publisher === 'string' ? [publisher] : [])));
  const isConfirmed = offices.size > 1 && row.text('clarity') === '1';
  return { status: isConfirmed ? 'CONFIRMED' : 'REPORTED', confidence };
}

/** The conflict: its days are those of the events read so far, so nothing is said of how exact they are. */
function conflictOf(row: UcdpRow, dataset: Dataset, event: VertexRecord): VertexRecord[] {
  const name = row.text('conflict');
  if (name === null) return [];
  const number = row.text('conflictId');
  const { eventType, dateStart, dateEnd } = event;
  return [
    {
      id: ucdpId('conflict', number, name),
      type: 'EVENT',
      name,
      kind: 'CONFLICT',
      eventType,
      status: 'REPORTED',
      dateStart,
      dateEnd,
      datePrecision: 'UNKNOWN',
      ...externalIdsOf('conflict', number),
      shared: true,
      citations: [citeDataset(dataset)],
    },
  ];
}
