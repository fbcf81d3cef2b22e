import { Readable } from 'node:stream';
import { csv } from '../../../src/export/csv.js';
import type { ExportGraph } from '../../../src/export/exporter.js';
import { model } from '../../support/engines.js';

/** The cell of a vertex's name as the table of vertices has it. */
async function cellOf(name: string): Promise<string> {
  const vertices = () =>
    Readable.from([{ id: 'actor:a', type: 'ACTOR', properties: { id: 'actor:a', entityType: 'ACTOR', name } }]);
  let table = '';
  for await (const row of csv.write({ model, vertices } as unknown as ExportGraph, 'nodes')) table += row;
  const [, row = ''] = /\r\nactor:a,Entity\|Actor,ACTOR,([^]*?),{40,}\r\n$/.exec(table) ?? [];
  return row;
}

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [' space', '" space"'],
  ['=1+1', "'=1+1"],
  ['@SUM(1)', "'@SUM(1)"],
  ['+cmd|x', "'+cmd|x"],
  ['-cmd', "'-cmd"],
  ['\tcmd', "'\tcmd"],
  ['-12.5', '-12.5'],
  ['+963', '+963'],
])('%j stands in its cell as %j', async (name, cell) => {
  expect(await cellOf(name)).toBe(cell);
});
