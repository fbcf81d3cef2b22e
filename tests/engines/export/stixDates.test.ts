// When objects of STIX say they were modified: readers take what has the date they know for what they know.
import type { Engine } from '../../../src/engines/engine.js';
import { exporterOf } from '../../../src/export/exporters.js';
import { openExport } from '../../../src/export/openExport.js';
import { serviceOf } from '../../../src/resolvers/service.js';
import { Writer } from '../../../src/write/writer.js';
import { describeEachEngine, load, loadedAt, model, openLoaded } from '../../support/engines.js';

const actor = (id: string) => ({ id, type: 'ACTOR', name: id, actorType: 'STATE' });
const day = (date: number): string => `2026-03-0${date}T00:00:00.000Z`;

describeEachEngine('dates in STIX', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, {
      vertices: [
        ...['actor:a', 'actor:b', 'actor:c'].map(actor),
        { id: 'source:s', type: 'SOURCE', name: 'S', sourceType: 'REPORT' },
      ],
      relationships: [{ type: 'ALLIED_WITH', from: 'actor:a', to: 'actor:b', confidence: 10 }],
    });
  }, 60_000);
  afterAll(() => engine.close());

  /** created and modified of what the export calls so; of an edge by the names of its ends. */
  const dates = async (): Promise<Readonly<Record<string, unknown>>> => {
    let text = '';
    const exporting = await openExport(serviceOf(model, engine), {});
    for await (const piece of exporting.text(exporterOf('stix'))) text += piece;
    const { objects } = JSON.parse(text) as { objects: Record<string, string>[] };
    const names = new Map(objects.map(({ id, name }) => [id, name]));
    return Object.fromEntries(
      objects.map(({ name, source_ref, target_ref, created, modified }) => [
        name ?? `${names.get(source_ref)} ${names.get(target_ref)}`,
        created === loadedAt ? modified : [created, modified],
      ]),
    );
  };
  const edge = (from: string, to: string, more: object, at: string) =>
    load(engine, { vertices: [], relationships: [{ type: 'ALLIED_WITH', from, to, ...more }] }, at);

  test('a relationship is modified when it is changed, or made between what was there; so is who cites', async () => {
    expect(await dates()).toMatchObject({ 'actor:a actor:b': loadedAt, 'actor:a': loadedAt, S: loadedAt });
    await edge('actor:a', 'actor:b', { confidence: 10 }, day(1));
    expect(await dates()).toMatchObject({ 'actor:a actor:b': loadedAt });
    const { changes } = await edge('actor:a', 'actor:b', { confidence: 20 }, day(2));
    await edge('actor:b', 'actor:c', { citations: [{ source: 'source:s' }] }, day(3));
    expect(await dates()).toMatchObject({
      'actor:a actor:b': day(2),
      'actor:b actor:c': day(3),
      'actor:a': loadedAt,
      S: day(3),
    });
    const cites = [{ type: 'REPORTED_BY', from: 'actor:a', to: 'source:s', locator: 'p. 1' }];
    await load(engine, { vertices: [], relationships: cites }, day(4));
    await new Writer(engine, model, { now: () => day(5) }).undo(changes[0] ?? '', { by: 'test' });
    expect(await dates()).toMatchObject({
      'actor:a actor:b': day(5),
      'actor:a': day(4),
      'actor:b': loadedAt,
      S: day(4),
    });
  });

  test('what comes with a new vertex is as old as it', async () => {
    const relationships = [{ type: 'ALLIED_WITH', from: 'actor:d', to: 'actor:a' }];
    await load(engine, { vertices: [actor('actor:d')], relationships }, day(6));
    expect(await dates()).toMatchObject({ 'actor:d actor:a': [day(6), day(6)] });
  });
});
