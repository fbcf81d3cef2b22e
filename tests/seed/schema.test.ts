// The seed speaks the schema's words: fields that exist, enum values that exist.
// A misspelt key would otherwise be dropped in silence by the loader.
import { existsSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { edges, vertices } from './load.js';

type Row = Record<string, unknown>;

// Field → enum, for vertices, edges and measures alike: no name stands for two enums.
const enumOf: Readonly<Record<string, string>> = {
  actorType: 'ActorType',
  placeType: 'PlaceType',
  sourceType: 'SourceType',
  reliability: 'Reliability',
  eventType: 'EventType',
  status: 'EventStatus',
  datePrecision: 'DatePrecision',
  role: 'ParticipantRole',
  side: 'Side',
  geoPrecision: 'GeoPrecision',
  locationRole: 'LocationRole',
  qualifier: 'Qualifier',
};

if (!existsSync('schema.graphql')) {
  test('nothing to compare with', () => console.warn('schema.graphql is absent: fields and enum values not checked'));
} else {
  const enums = new Map<string, Set<string>>();
  const fields = new Map<string, Set<string>>();
  for (const node of parse(readFileSync('schema.graphql', 'utf8')).definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      enums.set(node.name.value, new Set(node.values?.map((value) => value.name.value)));
    } else if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      fields.set(node.name.value, new Set(node.fields?.map((field) => field.name.value)));
    }
  }

  const check = (row: Row, type: string, extra: readonly string[], kindEnum: string) => {
    for (const [key, value] of Object.entries(row)) {
      expect(extra.includes(key) || fields.get(type)?.has(key) ? key : `${type} has no ${key}`).toBe(key);
      const name = key === 'kind' ? kindEnum : enumOf[key];
      if (name !== undefined) expect(enums.get(name)?.has(String(value)) ? value : `${name} lacks it`).toBe(value);
    }
  };
  const typeNames = { ACTOR: 'Actor', PLACE: 'Place', EVENT: 'Event', SOURCE: 'Source' };

  test('vertices, their measures and their citations', () => {
    for (const vertex of vertices) {
      check(vertex as unknown as Row, typeNames[vertex.type], ['type'], 'EventKind');
      for (const measure of vertex.measures ?? []) check(measure as unknown as Row, 'Measure', [], 'MeasureKind');
      for (const citation of vertex.citations) check(citation as unknown as Row, 'Citation', [], '');
    }
  });

  test('edges', () => {
    for (const edge of edges) {
      check(edge as unknown as Row, 'Relationship', ['locationRole'], '');
      expect(enums.get('RelationshipType')?.has(edge.type)).toBe(true);
    }
  });
}
