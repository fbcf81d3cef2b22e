// The tiny graph that exports are compared on: three actors, two events, two places and a source, with every character
// that a format has to escape.
import type { Engine } from '../../../src/engines/engine.js';
import { Writer } from '../../../src/write/writer.js';
import { model } from '../../support/engines.js';
import type { GraphRecords } from '../../../src/write/records.js';

const hard = 'Quote " and apostrophe \' < & > | \\ 🛰️ \u0007bell\nsecond\u2028line';

export const tinyGraph: GraphRecords = {
  vertices: [
    {
      id: 'source:report',
      type: 'SOURCE',
      name: 'Report of the mission',
      sourceType: 'REPORT',
      publisher: 'The mission',
      publishedAt: '2024-03-05',
      url: 'https://example.org/report?a=1&b=2',
    },
    {
      id: 'actor:army',
      type: 'ACTOR',
      name: 'Army',
      actorType: 'STATE_FORCES',
      aliases: ['=SUM(A1)', 'The "Army"'],
      tags: ['tlp:amber'],
      externalIds: [
        { scheme: 'WIKIDATA', value: 'Q1', url: 'https://example.org/Q1' },
        { scheme: 'UCDP_ACTOR', value: '7' },
      ],
      activeFrom: '1950-01-01',
      measures: [
        {
          kind: 'ESTIMATED_STRENGTH',
          value: 2500,
          qualifier: 'ABOUT',
          citation: { source: 'source:report', locator: 'p. 3' },
        },
        { kind: 'OTHER', value: -1, qualifier: 'EXACTLY', unit: 'soldiers', asOf: '2024-03-01' },
      ],
      citations: [{ source: 'source:report', locator: 'p. 1', note: 'Named.', confidence: 80 }],
    },
    { id: 'actor:rebels', type: 'ACTOR', name: hard, actorType: 'REBEL_GROUP', description: hard, confidence: 70 },
    { id: 'stix:identity--0d9e3e32-6d4b-4a0e-9d3c-2f6a1b7c8d90', type: 'ACTOR', name: 'Aunt', actorType: 'PERSON' },
    { id: 'place:land', type: 'PLACE', name: 'Land', placeType: 'COUNTRY', countryCode: 'SY' },
    {
      id: 'place:town',
      type: 'PLACE',
      name: 'Town',
      placeType: 'SETTLEMENT',
      countryCode: 'SY',
      point: { latitude: -34.5, longitude: 38.25 },
    },
    {
      id: 'event:battle',
      type: 'EVENT',
      name: 'Battle of Town',
      kind: 'EVENT',
      eventType: 'BATTLES',
      eventCodes: [{ scheme: 'CAMEO', value: '190' }],
      status: 'REPORTED',
      dateStart: '2024-03-01',
      dateEnd: '2024-03-02',
      datePrecision: 'DAY',
      fatalitiesBest: 3,
      citations: [{ source: 'source:report', locator: 'p. 2' }],
    },
    {
      id: 'event:war',
      type: 'EVENT',
      name: 'War',
      kind: 'CONFLICT',
      eventType: 'STATE_BASED_VIOLENCE',
      status: 'CONFIRMED',
      dateStart: '2024-01-01',
      dateEnd: '2024-12-31',
      datePrecision: 'YEAR',
    },
  ],
  relationships: [
    {
      type: 'PARTICIPATED_IN',
      from: 'actor:army',
      to: 'event:battle',
      role: 'INITIATOR',
      side: 'A',
      citations: [{ source: 'source:report', locator: 'p. 2', note: '<em>' }],
    },
    { type: 'PARTICIPATED_IN', from: 'actor:rebels', to: 'event:battle', side: 'B', confidence: 50 },
    { type: 'OCCURRED_AT', from: 'event:battle', to: 'place:town', geoPrecision: 'EXACT', locationRole: 'PRIMARY' },
    { type: 'WITHIN', from: 'place:town', to: 'place:land' },
    { type: 'PART_OF', from: 'event:battle', to: 'event:war', isInferred: true },
    {
      type: 'MEMBER_OF',
      from: 'stix:identity--0d9e3e32-6d4b-4a0e-9d3c-2f6a1b7c8d90',
      to: 'actor:army',
      dateStart: '2020-02-29',
      dateEnd: '2020-02-29',
    },
  ],
};

/** What writes leave beside the graph: a vertex that was retracted, one that was merged, an edge, and their changes. */
export async function addHistory(engine: Engine): Promise<void> {
  const writer = new Writer(engine, model, { now: () => '2026-02-14T08:00:00.000Z' });
  const edge = { type: 'OPPOSES', from: 'actor:army', to: 'actor:rebels' };
  await writer.upsert(
    {
      vertices: [
        { id: 'event:gone', type: 'EVENT', name: 'Gone', eventType: 'BATTLES', dateStart: '2024-03-01' },
        { id: 'actor:old', type: 'ACTOR', name: 'Old name', aliases: ['Older'], actorType: 'STATE_FORCES' },
        { id: 'event:battle', type: 'EVENT', dataset: 'tiny', importHash: 'abc' },
      ],
      relationships: [{ ...edge, citations: [{ source: 'source:report', locator: 'p. 9' }] }],
    },
    { by: 'editor' },
  );
  await writer.retract(['event:gone', 'actor:army~OPPOSES~actor:rebels'], { by: 'editor', reason: 'twice' });
  await writer.merge('actor:army', ['actor:old'], { by: 'admin', reason: 'one army' });
}
