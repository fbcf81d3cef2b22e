// `type Limits` of schema.graphql has a field for each row of src/plan/limits.ts, which says the same, as do the files of cypher/.
import { readdirSync, readFileSync } from 'node:fs';
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

test('every hierarchy in cypher/ is followed for as many levels as the limit says', () => {
  const files = readdirSync('cypher', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cypher'));
  const lengths = files.flatMap((file) =>
    [...readFileSync(`cypher/${file}`, 'utf8').matchAll(/:(?:WITHIN|PART_OF)\*\d?\.\.(\d*)\]/g)].map(
      ([, most]) => most,
    ),
  );
  expect(new Set(lengths)).toEqual(new Set([String(limits.hierarchyLevelsMax.value)]));
});
