import type { ObjectRecord, VertexRecord } from '../write/records.js';
import { relationshipRecordOf, vertexRecordOf } from '../write/recordOf.js';
import type { ExportedEdge, Exporter, ExportGraph } from './exporter.js';
import { jsonItems } from './jsonItems.js';

const vocabulary = 'urn:casus:vocabulary:';

/** Terms are schema.org's, and casus's own under their prefix; no document has to be fetched to read them. */
const context = {
  '@vocab': 'https://schema.org/',
  casus: vocabulary,
  startDate: { '@type': 'Date' },
  endDate: { '@type': 'Date' },
  datePublished: { '@type': 'Date' },
  'casus:from': { '@type': '@id' },
  'casus:to': { '@type': '@id' },
  'casus:source': { '@type': '@id' },
};

/** JSON-LD with the terms of schema.org; edges are nodes of their own too, as schema.org has no place for what they say. */
export const jsonld: Exporter = {
  name: 'jsonld',
  description: 'JSON-LD with schema.org terms, and casus’s own for what it has none for',
  contentType: 'application/ld+json; charset=utf-8',
  extension: 'jsonld',
  async *write(graph) {
    const { note } = graph;
    // A term that is null says nothing in RDF, so that the document stays the default graph.
    const head = note === undefined ? { '@context': context } : { '@context': { ...context, note: null }, note };
    yield `${JSON.stringify(head).slice(0, -1)},"@graph":[`;
    yield* jsonItems(nodes(graph));
    yield '\n]}\n';
  },
};

async function* nodes(graph: ExportGraph): AsyncGenerator<ObjectRecord> {
  for await (const { vertex, edges } of graph.joined()) {
    yield vertexNode(vertexRecordOf(graph.model, vertex.properties), edges);
    for (const edge of edges) yield edgeNode(relationshipRecordOf(graph.model, edge));
  }
}

/** A URN of an id: what a URN may not hold is escaped. */
const urn = (id: string): string => `urn:casus:${encodeURIComponent(id).replaceAll('%3A', ':')}`;

const ref = (id: string): ObjectRecord => ({ '@id': urn(id) });

type Own = (record: VertexRecord) => ObjectRecord;

const sourceTypes: Readonly<Record<string, string>> = {
  NEWS_ARTICLE: 'NewsArticle',
  REPORT: 'Report',
  DATASET: 'Dataset',
  SOCIAL_MEDIA: 'SocialMediaPosting',
};

/** What vertices of each type are in schema.org. */
const own: Readonly<Record<string, Own>> = {
  ACTOR: ({ actorType }) => ({ '@type': actorType === 'PERSON' ? 'Person' : 'Organization' }),
  EVENT: ({ dateStart, dateEnd }) => ({ '@type': 'Event', startDate: dateStart, endDate: dateEnd }),
  PLACE: ({ point }) => ({ '@type': 'Place', geo: point && { '@type': 'GeoCoordinates', ...point } }),
  SOURCE: ({ sourceType, publisher, publishedAt, url }) => ({
    '@type': sourceTypes[String(sourceType)] ?? 'CreativeWork',
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    datePublished: publishedAt,
    url,
  }),
};

/** Fields that schema.org's own terms say. */
const told = new Set([
  'id',
  'name',
  'aliases',
  'description',
  'externalIds',
  'dateStart',
  'dateEnd',
  'point',
  'publisher',
  'publishedAt',
  'url',
]);

function vertexNode(record: VertexRecord, edges: readonly ExportedEdge[]): ObjectRecord {
  const identifiers = (record['externalIds'] ?? []) as readonly ObjectRecord[];
  return {
    '@id': urn(record.id),
    ...own[record.type]?.(record),
    name: record['name'],
    alternateName: record['aliases'],
    description: record['description'],
    ...(identifiers.length > 0 && { identifier: identifiers.map(identifierOf) }),
    ...linksOf(edges),
    ...ownTerms(record, (name) => told.has(name)),
  };
}

const identifierOf = ({ scheme, value, url }: ObjectRecord): ObjectRecord => ({
  '@type': 'PropertyValue',
  propertyID: scheme,
  value,
  url,
});

/** The schema.org term of an edge as a link from the vertex it is read from. */
const links: Readonly<Record<string, string>> = {
  'PARTICIPATED_IN INITIATOR': 'organizer',
  PARTICIPATED_IN: 'participant',
  OCCURRED_AT: 'location',
  WITHIN: 'containedInPlace',
  PART_OF: 'superEvent',
  MEMBER_OF: 'memberOf',
  BASED_IN: 'location',
  REPORTED_BY: 'subjectOf',
};

function linksOf(edges: readonly ExportedEdge[]): ObjectRecord {
  const found = new Map<string, Set<string>>();
  for (const { type, owner, from, to, properties } of edges) {
    const term = links[`${type} ${String(properties['role'])}`] ?? links[type];
    if (term === undefined) continue;
    const ids = found.get(term) ?? new Set();
    found.set(term, ids.add(owner === from ? to : from));
  }
  return Object.fromEntries([...found].map(([term, ids]) => [term, [...ids].map(ref)]));
}

const edgeNode = ({ id, from, to, ...record }: ReturnType<typeof relationshipRecordOf>): ObjectRecord => ({
  '@id': urn(id),
  '@type': 'casus:Relationship',
  'casus:from': urn(from),
  'casus:to': urn(to),
  ...ownTerms(record, () => false),
});

/** Fields under casus's own terms, at any depth; `source` of a citation is a link. */
function ownTerms(record: ObjectRecord, isTold: (name: string) => boolean): ObjectRecord {
  const entries = Object.entries(record).filter(([name, value]) => !isTold(name) && value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [`casus:${name}`, ownValue(name, value)]));
}

function ownValue(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => ownValue(name, item));
  if (typeof value === 'object' && value !== null) return ownTerms(value as ObjectRecord, () => false);
  return name === 'source' && typeof value === 'string' ? urn(value) : value;
}
