import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type GraphQLInputType,
} from 'graphql';
import type { Variables } from '../../src/select/argument.js';
import { model } from '../support/engines.js';
import type { Golden } from './golden.js';

/** Scalars and enums that stand in a statement's text, so that another value is another shape. */
const structural = new Set(['Boolean', 'SortDirection']);

/** Another value of each scalar. */
const others: Readonly<Record<string, (value: unknown) => unknown>> = {
  Int: (value) => Number(value) + 7,
  Float: (value) => Number(value) / 2,
  Date: () => '1987-06-05',
  DateTime: () => '1987-06-05T04:03:02.001Z',
  URL: () => 'https://example.org/other',
  ID: () => 'another:id',
  String: () => 'something else',
};

/** Variables of the same shape with other values in them. */
export function otherValues({ operation, variables }: Golden): Variables {
  const types = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(model.schema, type) as GraphQLInputType,
    ]),
  );
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, otherValue(types.get(name) as GraphQLInputType, value)]),
  );
}

function otherValue(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return otherValue(type.ofType, value);
  if (value === null || structural.has(String(type))) return value;
  if (isListType(type)) {
    const items = (value as unknown[]).map((item) => otherValue(type.ofType, item));
    // A list of values may also be longer; one of objects is a list of conditions or keys.
    return isInputObjectType(getNamedType(type)) ? items : [...items, ...items];
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value as object).map(([key, item]) => [
        key,
        otherValue(fields[key]?.type as GraphQLInputType, item),
      ]),
    );
  }
  if (isEnumType(type)) return type.getValues().find(({ name }) => name !== value)?.name;
  return isScalarType(type) ? others[type.name]?.(value) : value;
}

/** The texts and numbers in a value, whatever they are nested in. */
export function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
