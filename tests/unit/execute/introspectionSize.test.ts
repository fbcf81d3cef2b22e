// What tools ask a schema for is answered; a short document that comes to far more is not.
import { getIntrospectionQuery, getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { boundIntrospection } from '../../../src/execute/introspectionSize.js';
import { model } from '../../support/engines.js';

function bound(text: string, variables: Record<string, unknown> = {}): void {
  const document = parse(text);
  boundIntrospection(model.schema, document, getOperationAST(document) as OperationDefinitionNode, variables);
}

const aliases = (count: number, of: string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${of}`).join(' ');

test('the queries of GraphiQL, codegen, Apollo and urql, each an option of graphql-js, are within half of the bound', () => {
  const options = {
    schemaDescription: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
    oneOf: true,
  };
  for (const text of [getIntrospectionQuery(), getIntrospectionQuery(options)]) {
    const document = parse(text);
    const operation = getOperationAST(document) as OperationDefinitionNode;
    const selections = [...operation.selectionSet.selections, ...operation.selectionSet.selections];
    const twice = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
    expect(() => boundIntrospection(model.schema, document, twice, {})).not.toThrow();
  }
});

test('a type is looked up by what the variable names', () => {
  const text = `query ($name: String!) { __type(name: $name) { fields { ${aliases(1_500, 'name')} } } }`;
  expect(() => bound(text, { name: 'PageInfo' })).not.toThrow();
  expect(() => bound(text, { name: 'Event' })).toThrow(/limits\.introspectionFieldsMax/);
  expect(() => bound(text, { name: 'NoSuchType' })).not.toThrow();
});

test('fields of a root field are counted wherever an inline fragment or a fragment holds them', () => {
  const below = `{ types { fields { ${aliases(100, 'name')} } } }`;
  for (const text of [
    `{ __schema ${below} }`,
    `{ ... on Query { __schema ${below} } }`,
    `{ ...F } fragment F on Query { __schema ${below} }`,
  ])
    expect(() => bound(text)).toThrow(/introspectionFieldsMax/);
});
