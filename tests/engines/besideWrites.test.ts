// What goes on beside writes: history that is forgotten, reads during a long import, and many mutations at once.
import { writeFileSync } from 'node:fs';
import { formats } from '../../src/ingest/formats.js';
import { importFiles } from '../../src/ingest/importFiles.js';
import { emptyReport } from '../../src/ingest/importReport.js';
import { settlementsOf } from '../../src/ingest/nearestPlace.js';
import { localTarget } from '../../src/ingest/targets/localTarget.js';
import { namePlacesOf } from '../../src/ingest/targets/namedPlaces.js';
import type { Engine } from '../../src/engines/engine.js';
import { forgetBefore } from '../../src/live/keepHistory.js';
import { Writer } from '../../src/write/writer.js';
import { file } from '../cli/support/arcadia.js';
import { scratch } from '../cli/support/casus.js';
import { describeEachEngine, model, openLoaded } from '../support/engines.js';

const actor = (id: string, description?: string) => ({
  vertices: [{ id, type: 'ACTOR', name: id, actorType: 'STATE', ...(description !== undefined && { description }) }],
  relationships: [],
});
const author = { by: 'test' };
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describeEachEngine('beside writes', (name) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openLoaded(name);
  });
  afterEach(() => engine.close());

  const kept = async (): Promise<number[]> =>
    (await engine.read('MATCH (c:Change) RETURN c.seq AS seq ORDER BY seq')).map(Number);
  const state = async (): Promise<unknown> =>
    (await engine.read("MATCH (g:CasusGraph {id: 'graph'}) RETURN [g.seq, g.revision, g.keptFrom] AS row"))[0];

  test('history is forgotten while others write, without a gap and without a lost write', async () => {
    let written = 0;
    const now = (): string => new Date(Date.UTC(2026, 1, 13, 0, 0, written)).toISOString();
    const writer = new Writer(engine, model, { now });
    const forgotten: number[] = [];
    const lanes = range(4).map(async (lane) => {
      for (const index of range(15)) {
        await writer.upsert(actor(`actor:${lane}-${index}`), author);
        written++;
      }
    });
    while (written < 60) forgotten.push(await forgetBefore(engine, now()));
    await Promise.all(lanes);
    const gone = forgotten.reduce((sum, count) => sum + count, 0);
    expect(gone).toBeGreaterThan(0);
    expect(await kept()).toEqual(range(60 - gone).map((index) => gone + index + 1));
    expect(await state()).toEqual([60, 60, gone + 1]);
    expect(await engine.read('MATCH (n:Actor) RETURN count(n) AS count')).toEqual([60]);
  });

  test('150 mutations at once are all done, and reads do not wait for them', async () => {
    const writer = new Writer(engine, model);
    const state = { writing: true };
    const writes = Promise.all(
      range(150).map((index) => writer.upsert(actor('actor:one', `description ${index}`), author)),
    ).finally(() => (state.writing = false));
    let longest = 0;
    let reads = 0;
    while (state.writing) {
      const before = performance.now();
      await engine.read('RETURN 1 AS one');
      longest = Math.max(longest, performance.now() - before);
      reads++;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const outcomes = await writes;
    expect(outcomes.map(({ revision }) => revision)).toEqual(range(150).map((index) => index + 1));
    expect(reads).toBeGreaterThan(5);
    expect(longest).toBeLessThan(1_000);
    const fields = (await engine.read('MATCH (c:Change) WITH c ORDER BY c.seq RETURN c.fields AS fields')) as string[];
    const said = fields.map(
      (text) =>
        (JSON.parse(text) as { name: string; after: string }[]).find((each) => each.name === 'description')?.after,
    );
    expect(said).toEqual(range(150).map((index) => JSON.stringify(`description ${index}`)));
  });

  test('a long import does not starve reads', async () => {
    const { path, remove } = await scratch();
    writeFileSync(path('ged.csv'), file(2_000));
    const target = localTarget({
      engine,
      writer: new Writer(engine, model),
      by: 'test',
      namePlaces: namePlacesOf(settlementsOf(engine)),
    });
    const state = { importing: true };
    const report = emptyReport();
    const { signal } = new AbortController();
    const imported = importFiles([path('ged.csv')], { target, formats, signal }, report).finally(
      () => (state.importing = false),
    );
    const waits: number[] = [];
    while (state.importing) {
      const before = performance.now();
      await engine.read("MATCH (n:Event {eventType: 'BATTLES'}) RETURN n.id AS id LIMIT 50");
      waits.push(performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await imported;
    await remove();
    expect(report.rows.written).toBe(2_000);
    const sorted = waits.toSorted((a, b) => a - b);
    process.stdout.write(
      `${name}: ${waits.length} reads during an import, median ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms, longest ${Math.round(sorted.at(-1) ?? 0)} ms\n`,
    );
    expect(waits.length).toBeGreaterThan(10);
    expect(sorted.at(-1)).toBeLessThan(2_000);
  });
});
