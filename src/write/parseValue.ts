import { isEnumType, isLeafType, type GraphQLScalarType } from 'graphql';
import { nullInColumn } from '../execute/shapeRows.js';
import { objectOf, type Field, type Model } from '../model/model.js';
import type { ObjectRecord } from './records.js';

/** Checks one value and gives it in the form that is stored; throws a plain Error that says what would be right. */
type Parse = (value: unknown) => unknown;

const parsers = new WeakMap<Field, Parse>();

/** Checks a value of a field by its type in the schema; null and undefined are nothing, and pass. */
export function parseValue(model: Model, field: Field, value: unknown): unknown {
  let parse = parsers.get(field);
  if (!parse) parsers.set(field, (parse = parserOf(model, field)));
  return value === null || value === undefined ? null : parse(value);
}

function parserOf(model: Model, field: Field): Parse {
  switch (field.kind) {
    case 'property': {
      const parse = leafParser(model, field.leaf);
      return field.list ? (value) => listOf(value).map(parse) : parse;
    }
    case 'embedded':
      return objectParser(model, field.type);
    case 'columns': {
      const parse = objectParser(model, field.type);
      return field.list ? (value) => listOf(value).map(parse) : parse;
    }
    case 'target':
      return leafParser(model, 'ID');
    default:
      throw new Error(`a ${field.kind} field cannot be written`);
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`must be a list, not ${JSON.stringify(value)}`);
  return value;
}

function leafParser(model: Model, name: string): Parse {
  const type = model.schema.getType(name);
  if (!isLeafType(type)) throw new Error(`schema.graphql has no leaf type ${name}`);
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map((value) => value.name));
    return (value) => {
      if (typeof value === 'string' && names.has(value)) return value;
      throw new Error(`must be one of ${[...names].join(', ')}, not ${JSON.stringify(value)}`);
    };
  }
  return (value) => {
    const parsed = parsedBy(type, value);
    // It would be stored as another character, and be another text whenever it is written again.
    if (typeof parsed === 'string' && halfCharacter.test(parsed))
      throw new Error(`must be of whole characters, not ${JSON.stringify(value)}`);
    return parsed;
  };
}

const halfCharacter = /\p{Cs}/u;

function parsedBy(type: GraphQLScalarType, value: unknown): unknown {
  try {
    return type.parseValue(value);
  } catch {
    throw new Error(`must be ${expected[type.name] ?? `of type ${type.name}`}, not ${JSON.stringify(value)}`);
  }
}

/** What a value of a scalar looks like. */
const expected: Readonly<Record<string, string>> = {
  Int: 'a whole number',
  Float: 'a number',
  Boolean: 'true or false',
  String: 'a text',
  ID: 'an id',
  Date: 'a calendar date YYYY-MM-DD',
  DateTime: 'an RFC 3339 instant such as 2026-02-12T09:30:00Z',
  URL: 'an absolute URL, and none that runs code',
};

function objectParser(model: Model, name: string): Parse {
  const { fields } = objectOf(model, name);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error(`must be an object, not ${JSON.stringify(value)}`);
    const parsed: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value as ObjectRecord)) {
      const field = fields.get(key);
      if (!field) throw new Error(`has no field ${key}; it has ${[...fields.keys()].join(', ')}`);
      const part = inside(key, () => parseValue(model, field, item));
      if (part === nullInColumn.text && !field.nullable) throw new Error(`${key} must not be empty`);
      // In a column an empty text is the mark of nothing.
      if (part !== null && part !== nullInColumn.text) parsed[key] = part;
    }
    for (const [key, field] of fields) {
      if (!field.nullable && parsed[key] === undefined) throw new Error(`${key} is missing`);
    }
    return parsed;
  };
}

/** Puts the name of a part before what is wrong with it. */
function inside<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${name} ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
