import { Readable } from 'node:stream';
import type { ExportedEdge, ExportGraph } from '../../../src/export/exporter.js';
import { graphml } from '../../../src/export/graphml.js';
import { model } from '../../support/engines.js';

/** The nodes and edges of a file with these vertices, and an edge from each to the first. */
async function written(ids: readonly string[]): Promise<string> {
  const vertices = ids.map((id) => ({ id, type: 'ACTOR', properties: { id, entityType: 'ACTOR', name: 'A' } }));
  const edges = ids.map((from): ExportedEdge => {
    const id = `${from}~MEMBER_OF~${ids[0]}`;
    return { id, owner: from, from, to: String(ids[0]), type: 'MEMBER_OF', properties: { id } };
  });
  const graph = { model, vertices: () => Readable.from(vertices), edges: () => Readable.from(edges) };
  let text = '';
  for await (const piece of graphml.write(graph as unknown as ExportGraph)) text += piece;
  return text;
}
const all = (text: string, pattern: RegExp): (string | undefined)[] =>
  [...text.matchAll(pattern)].map(([, one]) => one);

test('ids are name tokens, as the schema wants them, and the ids in the graph stand beside them', async () => {
  const ids = ['actor:a.b-c_d', 'https://example.org/ä?1', '🛰', 'a_x7e_b', 'a_x5f_x7e_b'];
  const text = await written(ids);
  const nodes = ['actor:a.b-c_d', 'https:_x2f__x2f_example.org_x2f__xe4__x3f_1', '_x1f6f0_', 'a_x5f_x7e_b'];
  expect(all(text, /<node id="([^"]*)"/g)).toEqual([...nodes, 'a_x5f_x5f_x5f_x7e_b']);
  expect(all(text, /<edge id="([^"]*)"/g)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4']);
  expect(all(text, /<edge [^>]* source="([^"]*)" target="actor:a.b-c_d"/g)).toEqual([...nodes, 'a_x5f_x5f_x5f_x7e_b']);
  expect(all(text, /<data key="n1">([^<]*)</g)).toEqual(ids);
  expect(all(text, /<data key="e1">([^<]*)</g)).toEqual(ids.map((id) => `${id}~MEMBER_OF~actor:a.b-c_d`));
});
