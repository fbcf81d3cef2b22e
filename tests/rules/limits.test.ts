// `type Limits` of schema.graphql has a field for each row of src/plan/limits.ts, which says the same.
import { isObjectType } from 'graphql';
import { buildModel } from '../../src/model/buildModel.js';
import { limits } from '../../src/plan/limits.js';

test('each limit is a field of Limits, in the same order and with the same description', () => {
  const type = buildModel().schema.getType('Limits');
  if (!isObjectType(type)) throw new Error('there is no type Limits');
  const fields = Object.values(type.getFields()).map(({ name, description, type: of }) => [
    name,
    description,
    String(of),
  ]);
  expect(fields.slice(0, -1)).toEqual(
    Object.entries(limits).map(([name, { description }]) => [name, description, 'Int!']),
  );
  expect(fields.at(-1)?.[0]).toBe('all');
});
