// Requests of one shape share a statement: the key differs where the text must, and nowhere else.
import { parse, type OperationDefinitionNode } from 'graphql';
import type { Engine } from '../../../src/engines/engine.js';
import { buildModel } from '../../../src/model/buildModel.js';
import { openGrafeo } from '../../../src/engines/grafeo.js';
import { OperationExecutor } from '../../../src/execute/executeOperation.js';
import { prepareField } from '../../../src/resolvers/prepareField.js';
import { serviceOf } from '../../../src/resolvers/service.js';
import { shapeReader } from '../../../src/select/shapeKey.js';

const model = buildModel();
const text = `query($where: EventFilter, $order: [EventOrder!], $first: Int, $last: Int, $after: String, $within: Boolean = true, $role: [ParticipantRole!]) {
  events(where: $where, orderBy: $order, first: $first, last: $last, after: $after) { nodes { id participants(role: $role) { nodes { id } } } totalCount }
  place(id: "place:syria") { events(includeWithin: $within) { nodes { id } } }
}`;
const document = parse(text);
const operation = document.definitions[0] as OperationDefinitionNode;
const keyOf = shapeReader(model.schema, operation);

const engine = openGrafeo(':memory:');
afterAll(() => engine.close());

/** The statements that a request makes, by an executor that keeps nothing of others. */
async function statements(variables: Record<string, unknown>): Promise<string[]> {
  const texts: string[] = [];
  const recording: Engine = {
    ...engine,
    read: (statement, params) => (texts.push(statement), engine.read(statement, params)),
  };
  const executor = new OperationExecutor(model.schema, (selected) =>
    prepareField(serviceOf(model, recording), selected),
  );
  const { errors } = await executor.execute({ document, operation, variables });
  expect(errors).toBeUndefined();
  return texts;
}

const cursor = (...keys: unknown[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

const equal: [string, Record<string, unknown>, Record<string, unknown>][] = [
  ['page sizes', { first: 1 }, { first: 100 }],
  ['dates', { where: { dateStart: { gte: '2026-01-01' } } }, { where: { dateStart: { gte: '1999-12-31' } } }],
  [
    'lists of any length',
    { where: { eventType: { in: ['BATTLES'] } } },
    { where: { eventType: { in: ['RIOTS', 'PROTESTS'] } } },
  ],
  ['enum values', { where: { status: { eq: 'REPORTED' } } }, { where: { status: { eq: 'DISPUTED' } } }],
  ['cursors', { after: cursor('vertex/1', 'a') }, { after: cursor('vertex/1', 'b') }],
  ['roles', { role: ['TARGET'] }, { role: ['VICTIM', 'INITIATOR'] }],
  [
    'nested filters',
    { where: { OR: [{ name: { eq: 'a' } }, { NOT: { id: { eq: 'b' } } }] } },
    { where: { OR: [{ name: { eq: "x' OR 1" } }, { NOT: { id: { eq: '`' } } }] } },
  ],
];

const different: [string, Record<string, unknown>, Record<string, unknown>][] = [
  ['given or not', { first: 1 }, {}],
  ['direction of paging', { first: 1 }, { last: 1 }],
  ['with a cursor', { first: 1 }, { first: 1, after: cursor('vertex/1', 'a') }],
  ['operator', { where: { name: { eq: 'a' } } }, { where: { name: { contains: 'a' } } }],
  ['field', { where: { name: { eq: 'a' } } }, { where: { disorderType: { eq: 'a' } } }],
  [
    'number of alternatives',
    { where: { OR: [{ name: { eq: 'a' } }] } },
    { where: { OR: [{ name: { eq: 'a' } }, { name: { eq: 'b' } }] } },
  ],
  ['sort key', { order: [{ name: 'ASC' }] }, { order: [{ id: 'ASC' }] }],
  ['sort direction', { order: [{ name: 'ASC' }] }, { order: [{ name: 'DESC' }] }],
  ['order of sort keys', { order: [{ name: 'ASC' }, { kind: 'ASC' }] }, { order: [{ kind: 'ASC' }, { name: 'ASC' }] }],
  ['a switch', { within: true }, { within: false }],
];

test.each(equal)('%s: the same', async (_name, one, other) => {
  const [a, b] = [one, other].map((variables) => ({ within: true, ...variables }));
  expect(keyOf(a ?? {})).toBe(keyOf(b ?? {}));
  expect(await statements(one)).toEqual(await statements(other));
});

test.each(different)('%s: another', async (_name, one, other) => {
  const [a, b] = [one, other].map((variables) => ({ within: true, ...variables }));
  expect(keyOf(a ?? {})).not.toBe(keyOf(b ?? {}));
  expect(await statements(one)).not.toEqual(await statements(other));
});

test('null and left out are told apart, since null may be wrong input', () => {
  expect(keyOf({ where: null })).not.toBe(keyOf({}));
});
