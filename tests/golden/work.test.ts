// How much Neo4j has to do for each golden, among thousands of events that none of them asks for.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Engine, Params } from '../../src/engines/engine.js';
import { readSeed } from '../../src/ingest/seed.js';
import { askerOf } from '../support/ask.js';
import { describeWithNeo4j, load, openLoaded } from '../support/engines.js';
import { event } from '../support/event.js';
import { noWork, Profiler, sum, type Work } from '../support/neo4j/profile.js';
import { goldens, updates } from './golden.js';

const file = 'tests/golden/work.json';

/** Neo4j may choose another order of the same steps as its statistics change. */
const slack = 1.2;

const others = 3_000;
const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const dayOf = (index: number): string => new Date(Date.UTC(1990, 0, 1 + (index % 9_000))).toISOString().slice(0, 10);

/** Events of long ago, with actors and places of their own. */
const crowd = () => ({
  vertices: [
    ...many(100).map((index) => ({
      id: `actor:crowd-${index}`,
      type: 'ACTOR',
      name: `Band ${index}`,
      actorType: 'RIOTERS',
    })),
    ...many(100).map((index) => ({
      id: `place:crowd-${index}`,
      type: 'PLACE',
      name: `Hamlet ${index}`,
      placeType: 'SETTLEMENT',
    })),
    ...many(others).map((index) => event(`event:crowd-${index}`, dayOf(index), { eventType: 'RIOTS' })),
  ],
  relationships: many(others).flatMap((index) => [
    { type: 'PARTICIPATED_IN', from: `actor:crowd-${index % 100}`, to: `event:crowd-${index}` },
    { type: 'OCCURRED_AT', from: `event:crowd-${index}`, to: `place:crowd-${(index * 7) % 100}` },
  ]),
});

describeWithNeo4j('the work of the goldens', () => {
  let engine: Engine;
  let profiler: Profiler;
  const measured: Record<string, Work> = {};
  beforeAll(async () => {
    engine = await openLoaded('neo4j', readSeed());
    await load(engine, crowd());
    await engine.write((run) => run('CALL db.resampleOutdatedIndexes() RETURN 1'));
    profiler = new Profiler();
  }, 120_000);
  afterAll(async () => {
    await profiler.close();
    await engine.close();
    if (updates) writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  });

  const known = updates ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Work>);

  test.each(goldens)('$name costs Neo4j no more than written down', async (golden) => {
    const asked: { readonly text: string; readonly params: Params }[] = [];
    const read: Engine['read'] = (text, params = {}) => {
      asked.push({ text, params });
      return engine.read(text, params);
    };
    await askerOf({ ...engine, read })(golden);
    let work = noWork;
    for (const { text, params } of asked) work = sum(work, await profiler.profile(text, params));
    measured[golden.name] = work;
    const most = updates ? work : known[golden.name];
    if (!most) throw new Error(`${file} knows nothing of ${golden.name}; CASUS_UPDATE_GOLDEN=1 writes it`);
    expect(work.dbHits).toBeLessThanOrEqual(most.dbHits * slack);
    expect(work.rows).toBeLessThanOrEqual(most.rows * slack);
  });
});
