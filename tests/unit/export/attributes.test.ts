import { attributeText, edgeAttributes, vertexAttributes } from '../../../src/export/attributes.js';
import { model } from '../../support/engines.js';

const named = (name: string) => {
  const found = [...vertexAttributes(model), ...edgeAttributes(model)].find((attribute) => attribute.name === name);
  if (!found) throw new Error(`no attribute ${name}`);
  return found;
};

test('types are those of the schema; what is a list, or no number, is a text', () => {
  const types = ['confidence', 'fatalitiesBest', 'latitude', 'isInferred', 'dateStart', 'aliases', 'measures_value'];
  expect(types.map((name) => named(name).type)).toEqual([
    'int',
    'int',
    'double',
    'boolean',
    'string',
    'string',
    'string',
  ]);
});

test('each attribute stands once', () => {
  const names = vertexAttributes(model).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(['externalIds_scheme', 'measures_citation_source', 'createdAt']));
  expect(names).not.toContain('point');
});

test.each([
  ['aliases', ['a|b', 'c\\d'], 'a\\|b|c\\\\d'],
  ['aliases', [], undefined],
  ['measures_value', [1, -2147483648, 0], '1||0'],
  ['externalIds_url', ['', ''], undefined],
  ['externalIds_url', ['', 'https://example.org'], '|https://example.org'],
  ['confidence', 0, '0'],
  ['isInferred', false, 'false'],
  ['name', null, undefined],
])('%s of %j is %j', (name, value, text) => {
  expect(attributeText(named(name), { [name]: value })).toBe(text);
});
