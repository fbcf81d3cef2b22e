// What keeps a file from being complete stands in it, where its format has a place that readers know or pass over.
import { Readable } from 'node:stream';
import type { ExportGraph } from '../../../src/export/exporter.js';
import { exporterOf } from '../../../src/export/exporters.js';
import { model } from '../../support/engines.js';

const note = 'The neighborhood is cut at 1000 <VERTICES>.';

async function written(format: string, said?: string): Promise<string> {
  const nothing = (): Readable => Readable.from([]);
  const graph: ExportGraph = {
    model,
    note: said,
    vertices: nothing,
    edges: nothing,
    joined: nothing,
    withoutHistory: () => graph,
  };
  let text = '';
  for await (const piece of exporterOf(format).write(graph)) text += piece;
  return text;
}
const object = async (format: string): Promise<unknown> => JSON.parse(await written(format, note));

test('in GEXF it is the description of the file, in GraphML that of the document, before its keys', async () => {
  const escaped = 'The neighborhood is cut at 1000 &lt;VERTICES&gt;.';
  const meta = `<meta><creator>casus</creator><description>${escaped}</description></meta>`;
  expect(await written('gexf', note)).toContain(meta);
  expect(await written('graphml', note)).toContain(`graphml.xsd">\n  <desc>${escaped}</desc>\n  <key `);
});

test('in JSON it is a member that readers know or pass over', async () => {
  expect(await object('cytoscape')).toEqual({
    data: { note },
    directed: true,
    multigraph: true,
    elements: { nodes: [], edges: [] },
  });
  expect(await object('geojson')).toEqual({ type: 'FeatureCollection', note, features: [] });
  const says = expect.objectContaining({ casus: 'urn:casus:vocabulary:', note: null }) as unknown;
  expect(await object('jsonld')).toEqual({ '@context': says, note, '@graph': [] });
});

test('in STIX it is a note of casus, with the same id wherever it says the same', async () => {
  const { objects } = (await object('stix')) as { objects: Record<string, unknown>[] };
  const [casus] = objects;
  expect(objects.slice(2)).toEqual([
    {
      type: 'note',
      spec_version: '2.1',
      id: expect.stringMatching(/^note--[0-9a-f]{8}-[0-9a-f]{4}-5/) as string,
      created_by_ref: casus?.['id'],
      created: '1970-01-01T00:00:00.000Z',
      modified: '1970-01-01T00:00:00.000Z',
      content: note,
      object_refs: [casus?.['id']],
    },
  ]);
});

test.each(['gexf', 'graphml', 'cytoscape', 'geojson', 'jsonld', 'stix'])(
  'nothing of it in a whole %s',
  async (format) => {
    expect(await written(format)).not.toMatch(/<desc(ription)?>|\bnote\b"?:|note--/);
  },
);
