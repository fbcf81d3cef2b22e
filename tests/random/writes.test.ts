// Random writes: both engines come to the same graph and history, and undoing all of them comes back to where they began.
import type { Engine } from '../../src/engines/engine.js';
import { CasusError } from '../../src/errors.js';
import type { GraphRecords } from '../../src/write/records.js';
import { Writer, type Written } from '../../src/write/writer.js';
import { describeEachEngine, engineNames, model, openLoaded, type EngineName } from '../support/engines.js';
import { numbersOf, type Numbers } from './numbers.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const steps = 60;
const days = ['2026-01-01', '2026-01-15', '2026-02-01'] as const;
const ids = (kind: string): string[] => Array.from({ length: 6 }, (_, index) => `${kind}:${index}`);
const [actors, places, events] = [ids('actor'), ids('place'), ids('event')] as const;
const source = 'source:0';

/** One write, drawn without a look at the graph: many are refused, and must then leave it as it was. */
type Step = (writer: Writer) => Promise<Written>;

function drawStep(numbers: Numbers): Step {
  const author = { by: 'random', reason: 'test' };
  const kind = numbers.below(10);
  if (kind < 6) {
    const records = drawRecords(numbers);
    return (writer) => writer.upsert(records, author);
  }
  const group = numbers.pick([actors, places, events]);
  const [one, other] = [numbers.pick(group), numbers.pick(group)];
  return kind < 8 ? (writer) => writer.retract([one], author) : (writer) => writer.merge(one, [other], author);
}

function drawRecords(numbers: Numbers): GraphRecords {
  const citations = [{ source, locator: `p. ${numbers.below(3)}` }];
  const shared = numbers.chance(0.3);
  const common = { citations, aliases: [`alias ${numbers.below(4)}`], confidence: numbers.below(101), shared };
  const [actor, place, event] = [numbers.pick(actors), numbers.pick(places), numbers.pick(events)];
  const name = (id: string): string => `${id} ${numbers.below(3)}`;
  return {
    vertices: [
      { id: actor, type: 'ACTOR', name: name(actor), ...common },
      {
        id: place,
        type: 'PLACE',
        name: name(place),
        point: { latitude: numbers.below(90), longitude: 0.5 },
        ...common,
      },
      {
        ...{
          id: event,
          type: 'EVENT',
          name: name(event),
          eventType: 'BATTLES',
          dateStart: numbers.pick(days),
          ...common,
        },
        dateEnd: null,
        complete: numbers.chance(0.5) ? ['PARTICIPATED_IN'] : [],
      },
    ],
    relationships: [
      { type: 'PARTICIPATED_IN', from: numbers.pick(actors), to: event, role: numbers.pick(['INITIATOR', 'TARGET']) },
      { type: 'OCCURRED_AT', from: event, to: place, confidence: numbers.below(3) },
      { type: 'WITHIN', from: numbers.pick(places), to: numbers.pick(places) },
      { type: 'PART_OF', from: event, to: numbers.pick(events) },
      { type: 'ALLIED_WITH', from: actor, to: numbers.pick(actors), citations },
    ].filter(({ from, to }) => from !== to),
  };
}

const edges = 'MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id, properties(r)] AS row';

/** All that is stored, history and what was retracted among it, in an order that does not hang on the engine. */
async function stored(engine: Engine): Promise<string[]> {
  const vertices = (await engine.read('MATCH (n) RETURN [labels(n), properties(n)] AS row')) as [string[], unknown][];
  const rows = [
    ...vertices.map(([labels, properties]) => [labels.toSorted(), properties]),
    ...(await engine.read(edges)),
  ];
  return rows.map((row) => JSON.stringify(row, sortedKeys)).toSorted();
}

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What the graph shows: without what only the retracted and the merged hold, and without instants of changes. */
async function shown(engine: Engine): Promise<unknown[]> {
  const vertices = (await engine.read(
    'MATCH (n:Entity) WHERE n.retractedAt IS NULL RETURN properties(n) AS p ORDER BY n.id',
  )) as Record<string, unknown>[];
  const rows = (await engine.read(`${edges} ORDER BY r.id`)) as [...string[], Record<string, unknown>][];
  return [
    vertices.map((properties) => ({ ...properties, updatedAt: null })),
    rows.map((row) => row.map((each) => (typeof each === 'string' ? each : { ...each, changedAt: undefined }))),
  ];
}

const outcomes = new Map<EngineName, unknown>();

describeEachEngine(`random writes (seed ${seed})`, (name) => {
  let engine: Engine;
  let writer: Writer;

  beforeAll(async () => {
    engine = await openLoaded(name);
    let second = 0;
    writer = new Writer(engine, model, { now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString() });
    const sources = [{ id: source, type: 'SOURCE', name: 'Source' }];
    const first = [
      ...actors.map((id) => ({ id, type: 'ACTOR', name: id })),
      ...places.map((id) => ({ id, type: 'PLACE', name: id })),
      ...events.map((id) => ({ id, type: 'EVENT', name: id, eventType: 'BATTLES', dateStart: '2026-01-01' })),
    ];
    await writer.upsert({ vertices: [...sources, ...first], relationships: [] }, { by: 'random' });
  }, 120_000);
  afterAll(() => engine.close());

  test('each is whole or refused and without a trace, and all of them can be undone, the last first', async () => {
    const numbers = numbersOf(seed);
    const before = await shown(engine);
    const acts: { act: string; was: unknown[] }[] = [];
    const told: unknown[] = [];
    for (let step = 0; step < steps; step++) {
      const write = drawStep(numbers);
      const was = await shown(engine);
      const all = await stored(engine);
      const outcome = await write(writer).catch((error: unknown) => error);
      if (outcome instanceof CasusError) {
        told.push(outcome.message);
        expect(await stored(engine)).toEqual(all);
      } else {
        const { changes, ...counts } = outcome as Written;
        told.push(counts);
        for (const act of await actsOf(changes)) acts.push({ act, was });
      }
    }
    outcomes.set(name, { told, stored: await stored(engine) });
    // Changes of one write are undone in turn too: only before the first of them is the graph as it was.
    for (const [index, { act, was }] of [...acts.entries()].reverse()) {
      await writer.undo(act, { by: 'random' });
      if (acts[index - 1]?.was !== was) expect(await shown(engine)).toEqual(was);
    }
    expect(await shown(engine)).toEqual(before);
  }, 600_000);

  async function actsOf(changes: readonly string[]): Promise<string[]> {
    const rows = (await engine.read('UNWIND $ids AS id MATCH (c:Change {id: id}) RETURN coalesce(c.act, c.id) AS act', {
      ids: changes,
    })) as string[];
    return [...new Set(rows)];
  }
});

test('both engines came to the same graph and the same history', () => {
  const [first, ...others] = engineNames.flatMap((name) => outcomes.get(name) ?? []);
  for (const other of others) expect(other).toEqual(first);
});
