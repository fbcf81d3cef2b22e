// One file of src/compile walks the graph, so that what a request may see can join there and is asked everywhere.
import { readdirSync, readFileSync } from 'node:fs';

const folder = 'src/compile';

/** The word itself, an edge of a pattern (which COUNT and EXISTS take without the word), or the text of a file of cypher/. */
const walks = /\bMATCH\b|\)<?-[-[]|\bpattern\.text\b/;

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

test('match.ts alone prints MATCH', () => {
  const printing = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => walks.test(withoutComments(readFileSync(`${folder}/${file}`, 'utf8'))));
  expect(printing).toEqual(['match.ts']);
});
