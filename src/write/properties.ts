import { createHash } from 'node:crypto';
import { nullInColumn } from '../execute/shapeRows.js';
import { objectOf, type Model, type ObjectModel } from '../model/model.js';
import { nameTokens, wordsOf } from '../search/normalise.js';
import type { ObjectRecord, RelationshipRecord, VertexRecord } from './records.js';

/** Properties as they are sent: null takes a property away. */
export type Properties = Record<string, unknown>;

/** Set by the store itself, never by a record. */
const kept = new Set(['createdAt', 'updatedAt']);

/** A vertex's properties: every one its type has, what search needs, and a hash that tells a change. */
export function vertexProperties(model: Model, record: VertexRecord): Properties {
  const object = model.entityTypes.get(record.type);
  if (!object) throw new Error(`${record.id} has the unknown type ${record.type}`);
  const properties = propertiesOf(model, object, record);
  const names = [record['name'] as string, ...((record['aliases'] as string[] | undefined) ?? [])];
  const description = record['description'] as string | undefined;
  return hashed({
    ...properties,
    entityType: record.type,
    searchNames: nameTokens(names).join(' '),
    searchDescription: description === undefined ? null : wordsOf(description).join(' '),
  });
}

/** An edge's properties, REPORTED_BY's own among them. */
export function relationshipProperties(model: Model, { isInferred, ...record }: RelationshipRecord): Properties {
  const properties = propertiesOf(model, objectOf(model, 'Relationship'), {
    ...record,
    isInferred: isInferred ?? false,
  });
  const { locator = null, note = null } = record;
  return hashed({ ...properties, ...(record.type === 'REPORTED_BY' && { locator, note }) });
}

function propertiesOf(model: Model, object: ObjectModel, record: ObjectRecord): Properties {
  const properties: Properties = {};
  for (const [name, field] of object.fields) {
    if (kept.has(name)) continue;
    const value = record[name];
    if (field.kind === 'property') properties[field.property] = value ?? (field.list ? [] : null);
    if (field.kind === 'embedded') {
      const point = (value ?? {}) as ObjectRecord;
      for (const part of objectOf(model, field.type).fields.keys()) properties[part] = point[part] ?? null;
    }
    if (field.kind === 'columns') {
      const items = (value ?? []) as readonly ObjectRecord[];
      Object.assign(properties, columnsOf(model, objectOf(model, field.type), field.prefix, items));
    }
  }
  return properties;
}

/** Parallel lists of the fields of objects: `externalIds_scheme`, `externalIds_value`, …; null where there are none. */
function columnsOf(
  model: Model,
  object: ObjectModel,
  prefix: string,
  items: readonly (ObjectRecord | undefined)[],
): Properties {
  const columns: Properties = {};
  for (const [name, field] of object.fields) {
    const values = items.map((item) => item?.[name]);
    const column = `${prefix}_${name}`;
    if (field.kind === 'columns') {
      Object.assign(
        columns,
        columnsOf(model, objectOf(model, field.type), column, values as (ObjectRecord | undefined)[]),
      );
      continue;
    }
    const missing = field.kind === 'property' && field.leaf === 'Int' ? nullInColumn.number : nullInColumn.text;
    columns[column] = items.length > 0 ? values.map((value) => value ?? missing) : null;
  }
  return columns;
}

const hashed = (properties: Properties): Properties => ({
  ...properties,
  contentHash: createHash('sha256').update(JSON.stringify(properties)).digest('base64url').slice(0, 16),
});
