import {
  buildSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Field, Model, ObjectModel, Pattern, Relation } from './model.js';
import { readCypher, readProjectFile } from './project.js';
import { bindScalars } from './scalars.js';

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Directives = (name: string) => Record<string, unknown> | undefined;

/** Reads schema.graphql and its mapping directives; throws where a type and its mapping contradict each other. */
export function buildModel(sdl: string = readProjectFile('schema.graphql')): Model {
  const schema = bindScalars(buildSchema(sdl));
  const objects = new Map<string, ObjectModel>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isComposite(type) && !isRoot(schema, type)) objects.set(type.name, buildObject(schema, type));
  }
  return {
    schema,
    objects,
    entityTypes: entityTypesOf(schema, objects),
    filterPatterns: filterPatternsOf(schema),
    joins: joinsOf(schema),
  };
}

const isComposite = (type: GraphQLNamedType): type is Composite =>
  (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__');

const isRoot = (schema: GraphQLSchema, type: Composite): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((root) => root === type);

function directivesOf(
  schema: GraphQLSchema,
  node: Parameters<typeof getDirectiveValues>[1] | null | undefined,
): Directives {
  return (name) => {
    const directive = schema.getDirective(name);
    return directive && node ? getDirectiveValues(directive, node) : undefined;
  };
}

function buildObject(schema: GraphQLSchema, type: Composite): ObjectModel {
  const directives = directivesOf(schema, type.astNode);
  const label = directives('vertex')?.['label'] as string | undefined;
  const isEdge = directives('edge') !== undefined;
  const fields = new Map<string, Field>();
  for (const field of Object.values(type.getFields())) {
    const built = buildField(schema, type, field);
    if (built) fields.set(field.name, built);
  }
  return { name: type.name, isEdge, fields, ...(label !== undefined && { label }) };
}

function buildField(
  schema: GraphQLSchema,
  parent: Composite,
  field: GraphQLField<unknown, unknown>,
): Field | undefined {
  const directives = directivesOf(schema, field.astNode);
  const nullable = !isNonNullType(field.type);
  const list = isListType(getNullableType(field.type));
  const named = getNamedType(field.type);
  const type = named.name;
  const relation = relationOf(directives);
  if (relation) {
    const nodes = connectionOf(named);
    if (nodes) return { kind: 'connection', type: nodes.node, edgeType: nodes.edge, relation, nullable };
    return { kind: list ? 'many' : 'one', type, relation, nullable };
  }
  if (directives('columns')) return { kind: 'columns', type, prefix: field.name, list, nullable };
  if (directives('embedded')) return { kind: 'embedded', type, nullable };
  if (directives('target')) return { kind: 'target', type, nullable };
  if (directives('relationshipType')) return { kind: 'relationshipType', nullable: false };
  const end = directives('end');
  if (end) return { kind: 'end', end: end['of'] as 'FROM' | 'TO', type, nullable };
  const count = directives('count');
  if (count) return { kind: 'count', of: String(count['of']), nullable: false };
  if (parent.name.endsWith('Edge')) {
    if (field.name === 'cursor') return { kind: 'cursor', nullable: false };
    if (field.name === 'node') return { kind: 'self', type, nullable };
  }
  if (!isLeafType(named)) return undefined;
  const property = (directives('property')?.['name'] as string | undefined) ?? field.name;
  return { kind: 'property', property, list, leaf: type, nullable };
}

/** Node and edge type of a Relay connection; undefined for any other type. */
export function connectionOf(type: GraphQLNamedType): { node: string; edge: string } | undefined {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return undefined;
  const { nodes, edges } = type.getFields();
  return nodes && edges && { node: getNamedType(nodes.type).name, edge: getNamedType(edges.type).name };
}

function relationOf(directives: Directives): Relation | undefined {
  const relationship = directives('relationship');
  const cypher = directives('cypher');
  if (!relationship && !cypher) return undefined;
  const validAt = directives('validAt')?.['argument'] as string | undefined;
  return {
    out: (relationship?.['out'] as string[] | undefined) ?? [],
    in: (relationship?.['in'] as string[] | undefined) ?? [],
    ...(cypher && { pattern: readPattern(cypher) }),
    ...(validAt !== undefined && { validAt }),
  };
}

function readPattern(cypher: Record<string, unknown>): Pattern {
  const file = String(cypher['file']);
  const text = readCypher(file);
  const { when, filters, rankedBy } = cypher as { readonly [K in 'when' | 'filters' | 'rankedBy']?: string };
  for (const name of ['this', 'node', filters ?? 'node']) {
    if (!new RegExp(`\\b${name}\\b`).test(text)) throw new Error(`${file} does not bind ${name}`);
  }
  if (/\$where\b/.test(text) !== (filters !== undefined)) throw new Error(`${file} has no $where, or filters nothing`);
  return {
    file,
    text,
    hasEdge: /\bedge\b/.test(text),
    hasRank: /\brank\b/.test(text),
    ...(when !== undefined && { when }),
    ...(filters !== undefined && { filters }),
    ...(rankedBy !== undefined && { rankedBy }),
  };
}

function entityTypesOf(
  schema: GraphQLSchema,
  objects: ReadonlyMap<string, ObjectModel>,
): ReadonlyMap<string, ObjectModel> {
  const entity = schema.getType('Entity');
  if (!isAbstractType(entity)) throw new Error('schema.graphql has no interface Entity');
  return new Map(
    schema.getPossibleTypes(entity).map(({ name }) => {
      const object = objects.get(name);
      if (!object?.label) throw new Error(`${name} implements Entity but has no @vertex label`);
      return [name.toUpperCase(), object] as const;
    }),
  );
}

function filterPatternsOf(schema: GraphQLSchema): ReadonlyMap<string, Pattern> {
  const patterns = new Map<string, Pattern>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const cypher = directivesOf(schema, field.astNode)('cypher');
      if (cypher) patterns.set(`${type.name}.${field.name}`, readPattern(cypher));
    }
  }
  return patterns;
}

function joinsOf(schema: GraphQLSchema): Model['joins'] {
  const types = schema.getType('RelationshipType');
  if (!isEnumType(types)) throw new Error('schema.graphql has no enum RelationshipType');
  return new Map(
    types.getValues().map((value) => {
      const joins = directivesOf(schema, value.astNode)('joins');
      if (!joins) throw new Error(`RelationshipType.${value.name} has no @joins`);
      return [value.name, { from: String(joins['from']), to: String(joins['to']) }] as const;
    }),
  );
}
