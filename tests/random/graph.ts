// A graph made to be asked: all types of vertices and edges, nulls, few different sort keys, names in many scripts,
// places with two parents, several edges of one type between the same two vertices.
import { isEnumType } from 'graphql';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { model } from '../support/engines.js';
import { numbersOf, type Numbers } from './numbers.js';

const sizes = { SOURCE: 12, PLACE: 45, ACTOR: 60, EVENT: 130 } as const;

const words = [
  'Palmyra',
  'Tadmur',
  'تدمر',
  'Deir ez-Zor',
  'دير الزور',
  'Al-Ḥasakah',
  'Ōsaka',
  'E\u0301ire',
  '𐎀𐎍',
  '🛰️ sat',
  "O'Neil",
  'a"b',
  'back\\slash',
  'Éire',
  'zebra',
  'Zebra',
  '10',
  '9',
];
const days = ['2019-03-23', '2025-12-13', '2025-12-31', '2026-02-01', '2026-02-12', '2026-02-13'];
const tags = ['aircraft:unmanned', 'ramadan', 'été', 'x'];
const urls = ['https://example.org/a', 'https://example.org/b?c=d&e=%20'];

/** The values of an enum of the schema. */
export function enumValues(name: string): string[] {
  const type = model.schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enum`);
  return type.getValues().map((value) => value.name);
}

const few = (name: string): string[] => enumValues(name).slice(0, 4);
const idOf = (type: string, index: number): string => `${type.toLowerCase()}:${index}`;
const ids = (type: keyof typeof sizes): string[] =>
  Array.from({ length: sizes[type] }, (_, index) => idOf(type, index));

/** Records of a graph; the same seed gives the same ones. */
export function randomGraph(seed: number): GraphRecords {
  const numbers = numbersOf(seed);
  const vertices = (Object.keys(sizes) as (keyof typeof sizes)[]).flatMap((type) =>
    ids(type).map((id, index) => ({ ...common(numbers, type, id), ...own[type](numbers, index) })),
  );
  return { vertices, relationships: edges(numbers) };
}

const maybe = <T>(numbers: Numbers, make: () => T, of = 0.6): T | undefined =>
  numbers.chance(of) ? make() : undefined;

/** Two days under two names, the earlier one first where both are known. */
function inOrder(first: string, last: string, numbers: Numbers): Record<string, string | undefined> {
  const drawnDays = [maybe(numbers, () => numbers.pick(days), 0.4), maybe(numbers, () => numbers.pick(days), 0.3)];
  const [start, end] = drawnDays.every((day) => day !== undefined) ? drawnDays.sort() : drawnDays;
  return { [first]: start, [last]: end };
}

const citation = (numbers: Numbers) => ({
  source: numbers.pick(ids('SOURCE')),
  locator: maybe(numbers, () => `¶${numbers.below(4)}`),
  note: maybe(numbers, () => numbers.pick(words), 0.3),
  confidence: maybe(numbers, () => 10 * numbers.below(11)),
});

function common(numbers: Numbers, type: string, id: string): VertexRecord {
  const name = `${numbers.pick(words)}${numbers.chance(0.4) ? ` ${numbers.pick(words)}` : ''}`;
  const confidence = maybe(numbers, () => numbers.pick([0, 50, 50, 90, 100]));
  const cited = new Map(
    [citation(numbers), citation(numbers)].map((item) => [`${item.source} ${item.locator ?? ''}`, item]),
  );
  return {
    id,
    type,
    name,
    aliases: numbers.some(words, 0.08),
    description: maybe(numbers, () => `${numbers.pick(words)} near ${numbers.pick(words)}`),
    externalIds: ['WIKIDATA', 'GEONAMES'].flatMap(
      (scheme) =>
        maybe(
          numbers,
          () => ({ scheme, value: `Q${numbers.below(9)}`, url: maybe(numbers, () => numbers.pick(urls)) }),
          0.3,
        ) ?? [],
    ),
    tags: numbers.some(tags, 0.3),
    confidence,
    citations: type === 'SOURCE' || numbers.chance(0.3) ? [] : [...cited.values()],
  };
}

const measures = (numbers: Numbers) =>
  numbers.some(few('MeasureKind'), 0.25).map((kind) => ({
    kind,
    value: numbers.below(5) * 10,
    qualifier: numbers.pick(enumValues('Qualifier')),
    unit: maybe(numbers, () => 'persons'),
    asOf: maybe(numbers, () => numbers.pick(days)),
    citation: maybe(numbers, () => citation(numbers)),
  }));

const own: Readonly<Record<keyof typeof sizes, (numbers: Numbers, index: number) => Record<string, unknown>>> = {
  SOURCE: (numbers) => ({
    sourceType: numbers.pick(few('SourceType')),
    publisher: maybe(numbers, () => numbers.pick(words)),
    url: maybe(numbers, () => numbers.pick(urls)),
    publishedAt: maybe(numbers, () => numbers.pick(days)),
    reliability: maybe(numbers, () => numbers.pick(few('Reliability'))),
  }),
  PLACE: (numbers, index) => ({
    placeType: index < 4 ? 'COUNTRY' : numbers.pick(few('PlaceType').filter((type) => type !== 'COUNTRY')),
    countryCode: maybe(numbers, () => numbers.pick(['SY', 'IQ', 'US'])),
    point: maybe(
      numbers,
      () => ({ latitude: numbers.below(180) / 2 - 45.25, longitude: numbers.below(719) / 2 - 179.75 }),
      0.8,
    ),
  }),
  ACTOR: (numbers) => ({
    actorType: numbers.pick(few('ActorType')),
    ...inOrder('activeFrom', 'activeTo', numbers),
    measures: measures(numbers),
  }),
  EVENT: (numbers) => {
    const [dateStart = '', dateEnd = ''] = [numbers.pick(days), numbers.pick(days)].sort();
    const known = numbers.chance(0.6);
    const best = numbers.below(5);
    return {
      kind: numbers.pick(enumValues('EventKind')),
      disorderType: maybe(numbers, () => numbers.pick(['Political violence', 'Demonstrations'])),
      eventType: numbers.pick(few('EventType')),
      subEventType: maybe(numbers, () => numbers.pick(words), 0.3),
      eventCodes: maybe(numbers, () => [{ scheme: 'CAMEO', value: `19${numbers.below(5)}` }]),
      status: numbers.pick(enumValues('EventStatus')),
      dateStart,
      dateEnd,
      datePrecision: numbers.pick(enumValues('DatePrecision')),
      ...(known && { fatalitiesBest: best, fatalitiesLow: 0, fatalitiesHigh: best + numbers.below(3) }),
      measures: measures(numbers),
    };
  },
};

/** How many edges of each type are drawn; those drawn twice count once. */
const drawn: Readonly<Record<string, number>> = {
  PARTICIPATED_IN: 300,
  OCCURRED_AT: 150,
  PART_OF: 50,
  CAUSED: 40,
  RESPONDED_TO: 40,
  MEMBER_OF: 50,
  BASED_IN: 50,
  CONTROLS: 40,
};
const drawnOtherwise = 12;

/** Types that must not form a cycle: their edges go from the larger index to the smaller. */
const acyclic = new Set(['WITHIN', 'PART_OF', 'CAUSED']);

function edges(numbers: Numbers): RelationshipRecord[] {
  const found = new Map<string, RelationshipRecord>();
  for (const [type, { from, to }] of model.joins) {
    if (type === 'REPORTED_BY') continue;
    for (let count = type === 'WITHIN' ? 60 : (drawn[type] ?? drawnOtherwise); count > 0; count--) {
      const edge = drawEdge(
        numbers,
        type,
        from.toUpperCase() as keyof typeof sizes,
        to.toUpperCase() as keyof typeof sizes,
      );
      if (edge.from !== edge.to) found.set([edge.type, edge.from, edge.to, edge.role ?? edge.dateStart].join(), edge);
    }
  }
  return [...found.values()];
}

function drawEdge(
  numbers: Numbers,
  type: string,
  from: keyof typeof sizes,
  to: keyof typeof sizes,
): RelationshipRecord {
  // Squared, so that a few vertices are hubs.
  const hub = (size: number): number => Math.floor(numbers.below(size) ** 2 / size);
  let [start, end] = [hub(sizes[from]), hub(sizes[to])];
  if (acyclic.has(type) && start < end) [start, end] = [end, start];
  const inTime = !['PARTICIPATED_IN', 'OCCURRED_AT', 'WITHIN', 'PART_OF'].includes(type);
  return {
    type,
    from: idOf(from, start),
    to: idOf(to, end),
    confidence: maybe(numbers, () => 10 * numbers.below(11)),
    isInferred: numbers.chance(0.2),
    citations: maybe(numbers, () => [citation(numbers), citation(numbers)].slice(numbers.below(2))),
    ...(type === 'PARTICIPATED_IN' && {
      role: maybe(numbers, () => numbers.pick(few('ParticipantRole')), 0.7),
      side: maybe(numbers, () => numbers.pick(enumValues('Side')), 0.5),
    }),
    ...(type === 'OCCURRED_AT' && {
      geoPrecision: maybe(numbers, () => numbers.pick(few('GeoPrecision'))),
      locationRole: maybe(numbers, () => numbers.pick(enumValues('LocationRole')), 0.5),
    }),
    ...(inTime && {
      ...inOrder('dateStart', 'dateEnd', numbers),
    }),
  };
}
