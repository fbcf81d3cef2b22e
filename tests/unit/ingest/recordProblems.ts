import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { bindScalars } from '../../../src/model/scalars.js';
import type { GraphRecords } from '../../../src/write/records.js';

const schema = bindScalars(buildSchema(readFileSync('schema.graphql', 'utf8')));
const typeNames: Readonly<Record<string, string>> = {
  ACTOR: 'Actor',
  PLACE: 'Place',
  EVENT: 'Event',
  SOURCE: 'Source',
};
/** Set by the store, or made of edges. */
const given = new Set(['id', 'entityType', 'createdAt', 'updatedAt']);
const extra = new Set(['type', 'citations', 'shared', 'complete']);

const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`schema.graphql has no type ${name}`);
  return type;
};

/** What schema.graphql has against records: unknown fields, values that are none, missing ones, edges to nowhere. */
export function recordProblems({ vertices, relationships }: GraphRecords): string[] {
  const ids = new Set(vertices.map(({ id }) => id));
  const edgeTypes = schema.getType('RelationshipType');
  return [
    ...vertices.flatMap((vertex) => objectProblems(typeNames[vertex.type] ?? vertex.type, vertex, vertex.id, true)),
    ...vertices.flatMap(({ id, citations = [] }) =>
      citations.flatMap(({ source }) => (ids.has(source) ? [] : [`${id} cites ${source}, which is not in the row`])),
    ),
    ...vertices.filter(({ id }) => /[~\s]/.test(id)).map(({ id }) => `${id} is no id`),
    ...relationships.flatMap((edge) => [
      ...objectProblems('Relationship', edge, `${edge.from} > ${edge.to}`, false),
      ...[edge.from, edge.to]
        .filter((id) => !ids.has(id))
        .map((id) => `${edge.type} names ${id}, which is not in the row`),
      ...(isEnumType(edgeTypes) && edgeTypes.getValue(edge.type) ? [] : [`${edge.type} is no type`]),
    ]),
    ...(ids.size === vertices.length ? [] : ['a vertex stands twice']),
  ];
}

function objectProblems(typeName: string, value: object, at: string, isVertex: boolean): string[] {
  const fields = objectType(typeName).getFields();
  const problems: string[] = [];
  for (const [name, item] of Object.entries(value) as [string, unknown][]) {
    if (isVertex && extra.has(name)) continue;
    const field = fields[name];
    if (!field) {
      problems.push(`${at}: ${typeName} has no ${name}`);
      continue;
    }
    const type = getNamedType(field.type);
    for (const part of Array.isArray(item) ? (item as unknown[]) : [item]) {
      if (part == null) continue;
      if (isObjectType(type) && typeof part === 'object') {
        if (type.name !== 'Source') problems.push(...objectProblems(type.name, part, `${at}.${name}`, false));
      } else if (isLeafType(type)) {
        try {
          type.parseValue(part);
        } catch (error) {
          problems.push(`${at}.${name}: ${(error as Error).message}`);
        }
      }
    }
  }
  if (!isVertex) return problems;
  const missing = Object.values(fields).filter(
    ({ name, type, args }) =>
      isNonNullType(type) &&
      isLeafType(type.ofType) &&
      args.length === 0 &&
      !given.has(name) &&
      !/Count$|^degree$/.test(name),
  );
  return [
    ...problems,
    ...missing
      .filter(({ name }) => (value as Record<string, unknown>)[name] == null)
      .map(({ name }) => `${at} lacks ${name}`),
  ];
}
