// An invented format: storms at harbours, and which storm brought about which. `storms,1` is its header.
//   storm,<number>,<date>,<harbour>,<dead>     link,<number>,<number>
import { createInterface } from 'node:readline';
import type { Format, Row } from '../../../../src/ingest/format.js';
import type { RelationshipRecord, VertexRecord } from '../../../../src/write/records.js';

const header = 'storms,1';

const eventId = (number: string): string => `storm:event:${number}`;
const harbourId = (name: string): string => `storm:place:${name}`;

export const storms: Format = {
  name: 'storms',
  description: 'storms at harbours',
  dataset: 'storms',
  idColumn: 'number',
  detect: ({ text }) => text.startsWith(header),
  async *read(input, dataset) {
    let line = 0;
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line += 1;
      if (line === 1 || text === '') continue;
      yield rowOf(line, text, `source:${dataset.name}`);
    }
  },
};

function rowOf(line: number, text: string, source: string): Row {
  const [kind, number = '', date = '', harbour = '', dead = ''] = text.split(',');
  if (kind === 'link') return { line, records: { vertices: [], relationships: [linkOf(number, date)] } };
  if (kind !== 'storm') {
    const reason = `must be storm or link, not "${kind}"`;
    return { line, column: 'kind', reason, ...(number !== '' && { id: eventId(number) }) };
  }
  const vertices = [stormOf(number, date, dead, source), ...sharedOf(harbour, source)];
  const relationships = [
    {
      type: 'OCCURRED_AT',
      from: eventId(number),
      to: harbourId(harbour),
      locationRole: 'PRIMARY',
      geoPrecision: 'EXACT',
    },
    { type: 'WITHIN', from: harbourId(harbour), to: 'storm:place:coast' },
  ];
  return { line, records: { vertices, relationships } };
}

const linkOf = (from: string, to: string): RelationshipRecord => ({
  type: 'RESPONDED_TO',
  from: eventId(from),
  to: eventId(to),
});

const stormOf = (number: string, date: string, dead: string, source: string): VertexRecord => ({
  id: eventId(number),
  type: 'EVENT',
  name: `Storm ${number}`,
  kind: 'EVENT',
  eventType: 'OTHER',
  status: 'REPORTED',
  dateStart: date,
  dateEnd: date,
  datePrecision: 'DAY',
  fatalitiesBest: Number(dead),
  citations: [{ source, locator: `storm ${number}` }],
  complete: ['OCCURRED_AT'],
});

const sharedOf = (harbour: string, source: string): VertexRecord[] => [
  { id: harbourId(harbour), type: 'PLACE', name: harbour, placeType: 'SITE', shared: true },
  { id: harbourId('coast'), type: 'PLACE', name: 'Coast', placeType: 'REGION', shared: true },
  { id: source, type: 'SOURCE', name: 'Storms', sourceType: 'DATASET', shared: true },
];

/** A file of as many storms, in twenty harbours. */
export const stormFile = (count: number, from = 1): string =>
  [header, ...Array.from({ length: count }, (_, index) => stormLine(from + index)), ''].join('\n');

const stormLine = (number: number): string =>
  `storm,${number},2021-0${1 + (number % 9)}-11,harbour-${number % 20},${number % 7}`;

export { eventId, header };
