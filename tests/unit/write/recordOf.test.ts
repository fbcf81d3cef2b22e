import {
  hiddenEdgeProperties,
  hiddenVertexProperties,
  relationshipRecordOf,
  vertexRecordOf,
} from '../../../src/write/recordOf.js';
import {
  edgeFields,
  isNothing,
  noFields,
  propertiesOf,
  searchProperties,
  vertexFields,
} from '../../../src/write/values.js';
import { readSeed } from '../../../src/ingest/seed.js';
import { model } from '../../support/engines.js';

const instants = { createdAt: '2026-02-13T08:00:00.000Z', updatedAt: '2026-02-14T08:00:00.000Z' };

test('every vertex of the seed graph comes back as the record it was written from', () => {
  for (const vertex of readSeed().vertices) {
    const fields = vertexFields(model, vertex.type) ?? noFields;
    const properties = {
      ...propertiesOf(model, fields, vertex),
      ...searchProperties(vertex),
      ...instants,
      id: vertex.id,
      entityType: vertex.type,
    };
    // Citations are edges of their own.
    const full = Object.entries(vertex).filter(([name, value]) => name !== 'citations' && !isNothing(value));
    expect(vertexRecordOf(model, properties)).toEqual({ ...Object.fromEntries(full), ...instants });
    expect(hiddenVertexProperties(model, properties)).toEqual({});
  }
});

test('every edge of the seed graph comes back as the record it was written from', () => {
  for (const edge of readSeed().relationships) {
    const { type, from, to } = edge;
    const properties = { ...propertiesOf(model, edgeFields(model, type), edge), id: 'x', contentHash: 'h' };
    expect(relationshipRecordOf(model, { type, from, to, properties })).toEqual({ ...edge, id: 'x' });
    expect(hiddenEdgeProperties(model, type, properties)).toEqual({});
  }
});

test('what is no field is hidden, in order of its name', () => {
  const properties = { id: 'actor:a', entityType: 'ACTOR', name: 'A', importHash: 'h', dataset: 'd', gone: null };
  expect(vertexRecordOf(model, properties)).toEqual({ id: 'actor:a', type: 'ACTOR', name: 'A' });
  expect(JSON.stringify(hiddenVertexProperties(model, properties))).toBe('{"dataset":"d","importHash":"h"}');
});
