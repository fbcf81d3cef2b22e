// The README's tables of settings, error codes and limits say what the code says, row by row.
import { readFileSync } from 'node:fs';
import { settings } from '../../src/config.js';
import { apolloCodes, errorCodes } from '../../src/errors.js';
import { limits } from '../../src/plan/limits.js';

const readme = readFileSync('README.md', 'utf8');

/** The tables under a heading, each a list of rows of cells, without header and rule. */
function tables(heading: string): string[][][] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`README.md has no section ${heading}`);
  const blocks = section.match(/(?:^\|.*\|\n?)+/gm) ?? [];
  const cells = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  return blocks.map((block) => block.trim().split('\n').slice(2).map(cells));
}

const code = (text: string): string => `\`${text}\``;

test('Configuration', () => {
  const rows = Object.entries(settings).map(([name, row]) => [
    code(name),
    row.default === '' ? '' : code(row.default),
    row.means,
  ]);
  expect(tables('Configuration')[0]).toEqual(rows);
});

test('Error codes', () => {
  const [own, apollo] = tables('Error codes');
  expect(own).toEqual(Object.entries(errorCodes).map(([name, means]) => [code(name), means]));
  expect(apollo?.map(([name]) => name).sort()).toEqual(apolloCodes.map(code).sort());
});

test('Limits', () => {
  const rows = Object.entries(limits).map(([name, { value, unit, description }]) => [
    code(name),
    String(value),
    unit,
    description,
  ]);
  expect(tables('Limits')[0]).toEqual(rows);
});
