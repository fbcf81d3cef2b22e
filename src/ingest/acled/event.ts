import type { CitationRecord, GraphRecords, VertexRecord } from '../../write/records.js';
import { count, decoded, reject, required } from '../cells.js';
import { citeDataset, citeRow, datasetSource } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import { listCodes } from '../listCodes.js';
import { occurrence } from '../occurrence.js';
import { eachOnce, participation } from '../participation.js';
import { placeChain } from '../placeChain.js';
import { slugOf } from '../slug.js';
import { partsOf, participantsOf } from './actors.js';
import { eventTypes, geoPrecisions } from './codes.js';
import type { AcledRow } from './columns.js';
import { datesOf } from './dates.js';
import { placesOf } from './places.js';

const published = {
  title: 'Armed Conflict Location & Event Data',
  publisher: 'ACLED',
  url: 'https://acleddata.com/',
};

/** What a row of an ACLED export says. */
export function eventOf(row: AcledRow, dataset: Dataset): GraphRecords {
  const id = eventId(row);
  const locator = `event_id_cnty ${codeOf(row)}`;
  const citation = citeRow(dataset, locator);
  const participants = participantsOf(row, dataset, locator);
  const chain = placeChain(placesOf(row), citeDataset(dataset));
  const spot = chain.vertices.at(-1);
  const sources = sourcesOf(row);
  const event: VertexRecord = {
    id,
    type: 'EVENT',
    name: nameOf(row, String(spot?.['name'])),
    kind: 'EVENT',
    ...codesOf(row),
    // ACLED names its sources; two different ones make an event more than a report.
    status: sources.length > 1 ? 'CONFIRMED' : 'REPORTED',
    ...datesOf(row),
    // ACLED gives one estimate, the lowest that its sources state.
    fatalitiesBest: count(row, 'fatalities'),
    description: row.text('notes'),
    tags: tagsOf(row),
    citations: [citation, ...sources.map(({ id: source }) => ({ source, ...scaleOf(row) }))],
    complete: ['PARTICIPATED_IN', 'OCCURRED_AT'],
  };
  return {
    vertices: eachOnce([
      event,
      ...participants.map(({ actor }) => actor),
      ...chain.vertices,
      datasetSource(dataset, published),
      ...sources,
    ]),
    relationships: [
      ...participation(id, participants),
      occurrence(id, spot?.id ?? '', decoded(row, 'geoPrecision', geoPrecisions), citation),
      ...chain.relationships,
    ],
  };
}

/** The id of the event that a row is about. */
export const eventId = (row: AcledRow): string => `acled:event:${codeOf(row)}`;

function codeOf(row: AcledRow): string {
  const code = required(row, 'id');
  return /^[\w.-]+$/.test(code) ? code : reject(row, 'id', 'it must be made of letters and digits, such as SYR12345');
}

/** What happened, who met, when and where. */
function nameOf(row: AcledRow, place: string): string {
  const who = [row.text('actor1'), row.text('actor2')].filter((name) => name !== null).join(' – ');
  const what = row.text('subEventType') ?? row.text('eventType') ?? '';
  return [who === '' ? what : `${what}: ${who}`, datesOf(row).dateStart, place].join(', ');
}

/** ACLED's types and codes, verbatim beside our own. */
const codesOf = (row: AcledRow): object => ({
  externalIds: listCodes([['ACLED', row.text('id')]]),
  disorderType: row.text('disorderType'),
  eventType: decoded(row, 'eventType', eventTypes) ?? reject(row, 'eventType', 'every row must have one'),
  subEventType: row.text('subEventType'),
  eventCodes: listCodes([
    ['ACLED_EVENT_TYPE', row.text('eventType')],
    ['ACLED_INTER1', row.text('inter1')],
    ['ACLED_INTER2', row.text('inter2')],
    ['ACLED_INTERACTION', row.text('interaction')],
    ['ACLED_TIME_PRECISION', row.text('timePrecision')],
    ['ACLED_GEO_PRECISION', row.text('geoPrecision')],
  ]),
});

const tagsOf = (row: AcledRow): string[] => [
  ...new Set([...(row.text('civilianTargeting') === null ? [] : ['civilian-targeting']), ...partsOf(row.text('tags'))]),
];

/** The sources that a row names: ACLED gives their names and nothing more. */
const sourcesOf = (row: AcledRow): VertexRecord[] =>
  eachOnce(
    partsOf(row.text('source')).map((name) => ({
      id: `acled:source:${slugOf(name)}`,
      type: 'SOURCE',
      name,
      sourceType: 'OTHER',
      shared: true,
    })),
  );

function scaleOf(row: AcledRow): Pick<CitationRecord, 'note'> {
  const scale = row.text('sourceScale');
  return scale === null ? {} : { note: `Scale of the sources: ${scale}.` };
}
