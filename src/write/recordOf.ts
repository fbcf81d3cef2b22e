import type { Model } from '../model/model.js';
import type { ObjectRecord, RelationshipRecord, VertexRecord } from './records.js';
import { edgeFields, noFields, propertiesOf, valuesOf, vertexFields, type Fields, type Properties } from './values.js';

/** An edge as the graph holds it. */
export interface StoredEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Properties>;
}

/** When the store wrote a vertex: told with its fields. */
const written = ['createdAt', 'updatedAt'] as const;

/** What the store makes of the fields, so that nobody else has to hold it; contentHash is of earlier versions. */
const derived = new Set(['id', 'entityType', 'searchNames', 'searchDescription', 'contentHash', ...written]);

/** The fields of a vertex of some type; none where there is no such type. */
const fieldsOfType = (model: Model, type: string): Fields => vertexFields(model, type) ?? noFields;

/** A vertex's record out of its properties: the inverse of writing it. What is nothing is left out. */
export function vertexRecordOf(model: Model, properties: Readonly<Properties>): VertexRecord {
  const type = String(properties['entityType']);
  return {
    id: String(properties['id']),
    type,
    ...valuesOf(model, fieldsOfType(model, type), properties),
    ...given(properties, written),
  };
}

/** An edge's record out of its properties, its id among them. */
export const relationshipRecordOf = (
  model: Model,
  { type, from, to, properties }: StoredEdge,
): RelationshipRecord & { readonly id: string } => ({
  type,
  from,
  to,
  id: String(properties['id']),
  ...valuesOf(model, edgeFields(model, type), properties),
});

/** A vertex's properties that are no fields, by name: what only a copy of the whole graph needs. */
export const hiddenVertexProperties = (model: Model, properties: Readonly<Properties>): ObjectRecord =>
  hidden(model, fieldsOfType(model, String(properties['entityType'])), properties);

/** An edge's properties that are no fields. */
export const hiddenEdgeProperties = (model: Model, type: string, properties: Readonly<Properties>): ObjectRecord =>
  hidden(model, edgeFields(model, type), properties);

function hidden(model: Model, fields: Fields, properties: Readonly<Properties>): ObjectRecord {
  const held = propertiesOf(model, fields, Object.fromEntries([...fields.keys()].map((name) => [name, null])));
  const names = Object.keys(properties).filter((name) => !(name in held) && !derived.has(name));
  return given(properties, names.sort());
}

/** The named properties that are there. */
const given = (properties: Readonly<Properties>, names: readonly string[]): ObjectRecord =>
  Object.fromEntries(names.flatMap((name) => (properties[name] == null ? [] : [[name, properties[name]]])));
