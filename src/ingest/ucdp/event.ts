import type { GraphRecords, VertexRecord } from '../../write/records.js';
import { decoded, numberId, reject, required } from '../cells.js';
import { citeDataset, citeRow, datasetSource } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import { listCodes } from '../listCodes.js';
import { occurrence } from '../occurrence.js';
import { eachOnce, participation, type Participant } from '../participation.js';
import { placeChain } from '../placeChain.js';
import { ucdpActor } from './actors.js';
import { clarities, violenceTypes } from './codes.js';
import type { UcdpRow } from './columns.js';
import { conflictOf } from './conflict.js';
import { datesOf } from './dates.js';
import { deathsOf, type Deaths } from './deaths.js';
import { placesOf } from './places.js';
import { reportsOf } from './sources.js';

const published = {
  title: 'UCDP Georeferenced Event Dataset',
  publisher: 'Uppsala Conflict Data Program',
  url: 'https://ucdp.uu.se/downloads/',
};

/** What a row of UCDP GED says. Sides imply no direction, so roles are null; dyads are derived from the sides. */
export function eventOf(row: UcdpRow, dataset: Dataset): GraphRecords {
  const id = eventId(row);
  const citation = citeRow(dataset, `id ${numberOf(row)}`);
  const [sideA, sideB] = [required(row, 'sideA'), required(row, 'sideB')];
  const participants: Participant[] = [
    { actor: ucdpActor(dataset, actorNumber(row, 'sideAId'), sideA), side: 'A', citation },
    { actor: ucdpActor(dataset, actorNumber(row, 'sideBId'), sideB), side: 'B', citation },
  ];
  const places = placesOf(row);
  const chain = placeChain(places.levels, citeDataset(dataset));
  const spot = chain.vertices.at(-1)?.id ?? '';
  const dates = datesOf(row);
  const deaths = deathsOf(row, citation);
  const reports = reportsOf(row);
  const event: VertexRecord = {
    id,
    type: 'EVENT',
    name: `${sideA} – ${sideB}, ${dates.dateStart}, ${places.called}`,
    kind: 'EVENT',
    ...codesOf(row, deaths),
    ...certaintyOf(row, reports),
    ...dates,
    ...deaths.values,
    ...(deaths.tags.length > 0 && { tags: deaths.tags }),
    citations: [citation, ...reports.map((report) => ({ source: report.id }))],
    // A file without conflicts does not say that an event is part of none.
    complete: ['PARTICIPATED_IN', 'OCCURRED_AT', ...(row.has('conflict') ? ['PART_OF'] : [])],
  };
  const conflict = conflictOf(row, dataset, event);
  return {
    vertices: eachOnce([
      event,
      ...conflict,
      ...participants.map(({ actor }) => actor),
      ...chain.vertices,
      datasetSource(dataset, published),
      ...reports,
    ]),
    relationships: [
      ...participation(id, participants),
      occurrence(id, spot, places.geoPrecision, citation),
      ...conflict.map((whole) => ({ type: 'PART_OF', from: id, to: whole.id, citations: [citation] })),
      ...chain.relationships,
    ],
  };
}

/** The id of the event that a row is about. */
export const eventId = (row: UcdpRow): string => `ucdp:event:${numberOf(row)}`;

const numberOf = (row: UcdpRow): string =>
  numberId(row, 'id', 'it must be the number that UCDP gives the event') ?? required(row, 'id');

const actorNumber = (row: UcdpRow, column: 'sideAId' | 'sideBId'): string | null =>
  numberId(row, column, 'it must be the number that UCDP gives the actor');

/** UCDP's ids and codes, verbatim, beside our own. Of date_prec 2 and 3 are one precision here. */
function codesOf(row: UcdpRow, { codes }: Deaths): object {
  const eventType = decoded(row, 'type', violenceTypes) ?? reject(row, 'type', 'every row must have one');
  return {
    externalIds: listCodes([
      ['UCDP_GED', numberOf(row)],
      ['UCDP_GED_RELID', row.text('relid')],
    ]),
    eventType,
    eventCodes: listCodes([
      ['UCDP_TYPE_OF_VIOLENCE', row.text('type')],
      ['UCDP_EVENT_CLARITY', row.text('clarity')],
      ['UCDP_DATE_PREC', row.text('datePrec')],
      ['UCDP_WHERE_PREC', row.text('wherePrec')],
      ...codes,
    ]),
  };
}

/** An event counts as confirmed where at least two offices report this one event; see `clarities` for the confidence. */
function certaintyOf(row: UcdpRow, reports: readonly VertexRecord[]): object {
  const confidence = decoded(row, 'clarity', clarities);
  const offices = new Set(reports.flatMap(({ publisher }) => (typeof publisher === 'string' ? [publisher] : [])));
  const isConfirmed = offices.size > 1 && row.text('clarity') === '1';
  return { status: isConfirmed ? 'CONFIRMED' : 'REPORTED', ...(confidence !== null && { confidence }) };
}
