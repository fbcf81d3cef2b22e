// What a link to a tab carries comes back as it was, whatever is in it.
import { linkedBy, linkTo } from '../../src/web/playground/link.js';

const page = 'https://casus.example/graphql?x=1#old';

test.each([
  ['a query', '{ actors { nodes { id } } }', ''],
  ['variables', 'query ($id: ID!) { node(id: $id) { id } }', '{ "id": "a&b=c#d%20+" }'],
  [
    'every script, and lines',
    '# تدمر 日本 😀 &query=x\n{\n  search(text: "Ål #1 + 100%") { totalCount }\n}',
    '{"a":"ü\\n"}',
  ],
  ['much', `{ ${'actors { nodes { id } } '.repeat(4_000)} }`, ''],
  ['nothing', '', ''],
])('%s', (_name, query, variables) => {
  const link = linkTo(page, { query, variables });
  expect(link).toMatch(/^https:\/\/casus\.example\/graphql\?x=1#query=/);
  expect(linkedBy(new URL(link))).toEqual({ query, variables });
});

test('an address without a query opens nothing', () => {
  for (const hash of ['', '#', '#variables={}', '#section']) expect(linkedBy({ hash })).toBeUndefined();
});
