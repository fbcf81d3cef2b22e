import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Variables } from './argument.js';

/** Scalars and enums whose values stand in the shape of a statement and not in its parameters. */
const structural = new Set(['Boolean', 'SortDirection', 'EventGroupBy']);

/** Records to write are values as a whole: no plan depends on what they hold. */
const isRecord = ({ name }: { readonly name: string }): boolean => name.endsWith('Input');

/** Tells the shape of an operation's variables: requests of equal key share selection, plan and statement text. */
export type ShapeReader = (variables: Variables) => string;

/** Prepares the reader of an operation's variables once per document. */
export function shapeReader(schema: GraphQLSchema, operation: OperationDefinitionNode): ShapeReader {
  const typed = (operation.variableDefinitions ?? []).map((definition) => {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType;
    return { name: definition.variable.name.value, type };
  });
  return (variables) => typed.map(({ name, type }) => shapeOf(variables[name], type)).join(',');
}

function shapeOf(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return '';
  if (value === null) return 'null';
  if (isNonNullType(type)) return shapeOf(value, type.ofType);
  if (isListType(type)) {
    const named = getNamedType(type);
    if ((!isInputObjectType(named) || isRecord(named)) && !structural.has(named.name)) return '*';
    return `[${(value as unknown[]).map((item) => shapeOf(item, type.ofType)).join(',')}]`;
  }
  if (isInputObjectType(type)) {
    if (isRecord(type)) return '*';
    const fields = type.getFields();
    const given = Object.entries(value).map(
      ([key, item]) => `${key}:${shapeOf(item, (fields[key] as { type: GraphQLInputType }).type)}`,
    );
    return `{${given.join(',')}}`;
  }
  return (isScalarType(type) || isEnumType(type)) && structural.has(type.name) ? JSON.stringify(value) : '*';
}
