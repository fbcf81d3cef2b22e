// The table of operators and the filter inputs of schema.graphql say the same.
import { isInputObjectType, isLeafType, getNamedType, isListType, getNullableType } from 'graphql';
import { buildModel } from '../../../src/model/buildModel.js';
import { boundOf, isOperator, operators, type OperatorName } from '../../../src/plan/operators.js';

/** Inputs whose fields are all leaf values or lists of them: the operators of one scalar, enum or list. */
const operatorInputs = Object.values(buildModel().schema.getTypeMap()).filter(
  (type) =>
    isInputObjectType(type) &&
    type.name.endsWith('Filter') &&
    type.name !== 'TraversalFilter' &&
    Object.values(type.getFields()).every((field) => isLeafType(getNamedType(field.type))),
);

const fieldsOf = (type: (typeof operatorInputs)[number]) =>
  isInputObjectType(type) ? Object.values(type.getFields()) : [];
const inSchema = new Set(operatorInputs.flatMap((type) => fieldsOf(type).map(({ name }) => name)));

test('there are operator inputs for scalars, enums and lists', () => {
  const names = operatorInputs.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'IdFilter',
      'StringFilter',
      'IntFilter',
      'DateFilter',
      'EventTypeFilter',
      'StringListFilter',
    ]),
  );
});

test('every operator of the schema has its row', () => {
  expect([...inSchema].filter((name) => !isOperator(name))).toEqual([]);
});

test('every row is an operator of the schema', () => {
  expect(Object.keys(operators).filter((name) => !inSchema.has(name))).toEqual([]);
});

test('operators over several values take a list, all others one value', () => {
  const overLists = new Set(['in', 'notIn', 'hasSome', 'hasEvery']);
  for (const type of operatorInputs) {
    for (const field of fieldsOf(type)) {
      expect([type.name, field.name, isListType(getNullableType(field.type))]).toEqual([
        type.name,
        field.name,
        overLists.has(field.name),
      ]);
    }
  }
});

test('each prints subject and parameter, and nothing else of a value', () => {
  for (const [name, { print }] of Object.entries(operators)) {
    const text = print('n0.x', '$p0');
    expect([name, text.includes('n0.x'), text.includes('$p0')]).toEqual([name, true, true]);
    expect(text).not.toMatch(/['"]/);
  }
});

test('bounds are those of ordered comparisons', () => {
  const bounded = (Object.keys(operators) as OperatorName[]).filter(boundOf);
  expect(bounded.map((name) => [name, boundOf(name)])).toEqual([
    ['gt', 'lower'],
    ['gte', 'lower'],
    ['lt', 'upper'],
    ['lte', 'upper'],
  ]);
});

test.each(['constructor', 'toString', '__proto__', 'EQ', ''])('%j is no operator', (name) =>
  expect(isOperator(name)).toBe(false),
);
