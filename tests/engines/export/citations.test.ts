// Sources that edges and measures cite by their ids: an export names those that stand in it, merged ones by the survivor.
import type { Engine } from '../../../src/engines/engine.js';
import { exporterOf, exporters } from '../../../src/export/exporters.js';
import { openExport, type Wanted } from '../../../src/export/openExport.js';
import { serviceOf } from '../../../src/resolvers/service.js';
import { Writer } from '../../../src/write/writer.js';
import type { GraphRecords } from '../../../src/write/records.js';
import { describeEachEngine, model, openLoaded } from '../../support/engines.js';

const source = (id: string) => ({ id, type: 'SOURCE', name: `Report ${id.slice(7)}`, sourceType: 'REPORT' });
const counted = (cited: string) => ({ kind: 'KILLED', value: 3, qualifier: 'EXACTLY', citation: { source: cited } });

const graph: GraphRecords = {
  vertices: [
    ...['kept', 'twice', 'of-edge', 'of-count', 'of-war'].map((name) => source(`source:${name}`)),
    { id: 'actor:x', type: 'ACTOR', name: 'X', actorType: 'ARMED_GROUP' },
    { id: 'place:x', type: 'PLACE', name: 'At x', placeType: 'SETTLEMENT', point: { latitude: 1, longitude: 2 } },
    {
      id: 'event:x',
      type: 'EVENT',
      name: 'Ex',
      eventType: 'BATTLES',
      dateStart: '2026-01-01',
      measures: [counted('source:of-count'), counted('source:twice')],
      citations: [{ source: 'source:kept', locator: 'p. 1' }],
    },
    { id: 'event:war', type: 'EVENT', name: 'War', eventType: 'STATE_BASED_VIOLENCE', dateStart: '2026-01-01' },
  ],
  relationships: [
    {
      type: 'PARTICIPATED_IN',
      from: 'actor:x',
      to: 'event:x',
      role: 'INITIATOR',
      citations: [{ source: 'source:twice', locator: 'p. 2' }, { source: 'source:of-edge' }],
    },
    { type: 'OCCURRED_AT', from: 'event:x', to: 'place:x' },
    { type: 'PARTICIPATED_IN', from: 'actor:x', to: 'event:war', citations: [{ source: 'source:of-war' }] },
  ],
};

const battles: Wanted = { where: '{"eventType":{"eq":"BATTLES"}}' };
const around: Wanted = { neighborhood: 'event:x', depth: '1' };
const cited = ['source:kept', 'source:of-count', 'source:of-edge'];

describeEachEngine('sources that edges and measures cite', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, graph);
    const writer = new Writer(engine, model, { now: () => '2026-02-14T08:00:00.000Z' });
    await writer.merge('source:kept', ['source:twice'], { by: 'admin', reason: 'one source' });
  }, 60_000);
  afterAll(() => engine.close());

  const exported = async (format: string, wanted: Wanted, part?: string, most?: number): Promise<string> => {
    let text = '';
    const opened = await openExport(serviceOf(model, engine), wanted, most);
    for await (const piece of opened.text(exporterOf(format), part)) text += piece;
    return text;
  };
  const sourcesIn = async (wanted: Wanted): Promise<string[]> => {
    const lines = (await exported('jsonl', wanted)).trim().split('\n');
    const records = lines.map((line) => JSON.parse(line) as { readonly kind: string; readonly id: string });
    return records.flatMap(({ kind, id }) => (kind === 'vertex' && id.startsWith('source:') ? [id] : []));
  };

  const documents = exporters.flatMap(({ name: format, parts = [undefined] }) =>
    parts.map((part) => [format, part] as const),
  );

  test.each(documents)('%s %s of a part names survivors only', async (format, part) => {
    const text = await exported(format, battles, part);
    expect(text).not.toContain('source:twice');
    expect(await exported(format, around, part)).not.toContain('source:twice');
  });

  test.each(documents.filter(([format]) => format !== 'jsonl'))(
    '%s %s of the whole graph too',
    async (format, part) => {
      expect(await exported(format, {}, part)).not.toContain('source:twice');
    },
  );

  test('the survivor stands where the merged one stood, and a STIX report refers to what it says', async () => {
    const lines = (await exported('jsonl', battles)).trim().split('\n');
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.find(({ id }) => id === 'actor:x~PARTICIPATED_IN~event:x~INITIATOR')).toMatchObject({
      citations: [{ source: 'source:kept', locator: 'p. 2' }, { source: 'source:of-edge' }],
    });
    expect(records.find(({ id }) => id === 'event:x')).toMatchObject({
      measures: [counted('source:of-count'), counted('source:kept')],
    });
    const { objects } = JSON.parse(await exported('stix', battles)) as {
      objects: { type: string; name?: string; object_refs?: string[] }[];
    };
    const report = objects.find(({ name: title }) => title === 'Report kept');
    expect(report?.object_refs).toEqual([
      expect.stringMatching(/^incident--/),
      expect.stringMatching(/^relationship--/),
    ]);
  });

  test('a copy of the whole graph stays as it is stored', async () => {
    const lines = (await exported('jsonl', {})).split('\n').filter((line) => !line.includes('"kind":"change"'));
    expect(lines.filter((line) => line.includes('"source":"source:twice"'))).toHaveLength(2);
  });

  test('a part holds the sources that its edges and counts cite, and no others', async () => {
    expect(await sourcesIn(battles)).toEqual(cited);
    expect(await sourcesIn(around)).toEqual(cited);
  });

  test('these sources count as vertices of the part', async () => {
    await expect(exported('jsonl', battles, undefined, 5)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await exported('jsonl', battles, undefined, 6)).not.toBe('');
  });
});
