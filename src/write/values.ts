import { compareText } from '../lists.js';
import { nullInColumn } from '../execute/shapeRows.js';
import { objectOf, type Field, type Model, type ObjectModel } from '../model/model.js';
import { nameTokens, wordsOf } from '../search/normalise.js';
import type { ObjectRecord } from './records.js';

/** What is known of a vertex or edge, by field: null, undefined and an empty list are all "nothing". */
export type Values = Readonly<Record<string, unknown>>;

/** Properties as they are sent: null takes a property away. */
export type Properties = Record<string, unknown>;

/** The fields that records may give, by name. */
export type Fields = ReadonlyMap<string, Field>;

/** Fields the store itself sets, never a record. */
const ownFields = new Set(['id', 'entityType', 'createdAt', 'updatedAt', 'retractedAt', 'retractionReason']);
const heldKinds = new Set<Field['kind']>(['property', 'embedded', 'columns']);

const known = new WeakMap<Model, Map<string, Fields>>();

function remembered(model: Model, key: string, make: () => Fields): Fields {
  let fields = known.get(model);
  if (!fields) known.set(model, (fields = new Map<string, Fields>()));
  let found = fields.get(key);
  if (!found) fields.set(key, (found = make()));
  return found;
}

const held = (object: ObjectModel): [string, Field][] =>
  [...object.fields].filter(([name, { kind }]) => heldKinds.has(kind) && !ownFields.has(name));

export const noFields: Fields = new Map();

/** The fields of a vertex by its EntityType value; undefined where there is no such type. */
export function vertexFields(model: Model, entityType: string): Fields | undefined {
  const object = model.entityTypes.get(entityType);
  return object && remembered(model, object.name, () => new Map(held(object)));
}

/** The fields of an edge by its type: those of Relationship, and for REPORTED_BY what a citation says. */
export const edgeFields = (model: Model, type: string): Fields =>
  remembered(model, `:${type}`, () => {
    const citation = type === 'REPORTED_BY' ? held(objectOf(model, 'Citation')) : [];
    return new Map([...held(objectOf(model, 'Relationship')), ...citation]);
  });

/** The properties that hold the given values; fields that are not given are left out. */
export function propertiesOf(model: Model, fields: Fields, values: Values): Properties {
  const properties: Properties = {};
  for (const name in values) {
    const value = values[name];
    const field = fields.get(name);
    if (field?.kind === 'property') properties[field.property] = value ?? (field.list ? [] : null);
    if (field?.kind === 'embedded') {
      const parts = (value ?? {}) as ObjectRecord;
      for (const part of objectOf(model, field.type).fields.keys()) properties[part] = parts[part] ?? null;
    }
    if (field?.kind === 'columns')
      Object.assign(properties, columnsOf(model, field, (value ?? []) as readonly ObjectRecord[]));
  }
  return properties;
}

/** Parallel lists of the fields of objects: `externalIds_scheme`, `externalIds_value`, …; null where none has the field. */
function columnsOf(
  model: Model,
  { type, prefix }: Extract<Field, { kind: 'columns' }>,
  items: readonly (ObjectRecord | undefined)[],
): Properties {
  const columns: Properties = {};
  for (const [name, field] of objectOf(model, type).fields) {
    const values = items.map((item) => item?.[name]);
    const column = `${prefix}_${name}`;
    if (field.kind === 'columns')
      Object.assign(columns, columnsOf(model, { ...field, prefix: column }, values as (ObjectRecord | undefined)[]));
    else columns[column] = values.every(isNothing) ? null : values.map((value) => value ?? emptyOf(field));
  }
  return columns;
}

const emptyOf = (field: Field): string | number =>
  field.kind === 'property' && field.leaf === 'Int' ? nullInColumn.number : nullInColumn.text;

/** The values that properties hold; what is nothing is left out. */
export function valuesOf(model: Model, fields: Fields, properties: Readonly<Properties>): Values {
  const values: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    const value = valueOf(model, name, field, properties);
    if (!isNothing(value)) values[name] = value;
  }
  return values;
}

function valueOf(model: Model, name: string, field: Field, properties: Readonly<Properties>): unknown {
  if (field.kind === 'property') return properties[field.property];
  if (field.kind === 'columns') return itemsOf(model, { ...field, prefix: name }, properties);
  if (field.kind !== 'embedded') return undefined;
  const parts = [...objectOf(model, field.type).fields.keys()].map((part) => [part, properties[part]] as const);
  return parts.every(([, value]) => isNothing(value)) ? undefined : Object.fromEntries(parts);
}

/** Objects out of parallel lists; their fields that are nothing are left out. */
function itemsOf(
  model: Model,
  { type, prefix }: Extract<Field, { kind: 'columns' }>,
  properties: Readonly<Properties>,
): ObjectRecord[] {
  const items: Record<string, unknown>[] = [];
  for (const [name, field] of objectOf(model, type).fields) {
    const column = `${prefix}_${name}`;
    const values =
      field.kind === 'columns'
        ? itemsOf(model, { ...field, prefix: column }, properties)
        : ((properties[column] as readonly unknown[] | null | undefined) ?? []);
    values.forEach((value, index) => {
      const item = (items[index] ??= {});
      const isEmpty = field.kind === 'columns' ? Object.keys(value as object).length === 0 : value === emptyOf(field);
      if (!isEmpty) item[name] = value;
    });
  }
  return items;
}

export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether two values say the same: objects whatever the order of their keys, nothing in whichever form. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  return typeof a === 'object' && typeof b === 'object' && textOf(a) === textOf(b);
}

/** A value as JSON, alike for all values that say the same; null for nothing. */
export const textOf = (value: unknown): string | null => (isNothing(value) ? null : JSON.stringify(sorted(value)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => !isNothing(item));
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)).map(([key, item]) => [key, sorted(item)]));
}

/** What search looks in: words and trigrams of the names, words of the description. */
export function searchProperties({ name, aliases, description }: Values): Properties {
  const names = [String(name), ...((aliases as readonly string[] | undefined) ?? [])];
  return {
    searchNames: nameTokens(names).join(' '),
    searchDescription: typeof description === 'string' ? wordsOf(description).join(' ') : null,
  };
}

/** Nothing for search to look in, for what it must not find. */
export const unsearchable: Properties = { searchNames: null, searchDescription: null };
