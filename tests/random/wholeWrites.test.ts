// Upserts, retractions, merges and undoings of anything that came before: the graph is always what its history tells.
import { openGrafeo } from '../../src/engines/grafeo.js';
import { CasusError } from '../../src/errors.js';
import { Writer, type Written } from '../../src/write/writer.js';
import { problemsOf } from '../engines/durability/halves.js';
import { model } from '../support/engines.js';
import { event } from '../support/event.js';
import { numbersOf, type Numbers } from './numbers.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const graphs = 25;
const steps = 40;
const author = { by: 'random' };

/** What there is to work on. */
interface Made {
  readonly events: string[];
  readonly actors: string[];
  readonly changes: string[];
}

type Step = (writer: Writer) => Promise<Written>;

function drawStep(numbers: Numbers, { events, actors, changes }: Made, step: number): Step {
  const kind = numbers.below(10);
  if (step === 0 || kind < 5) {
    const [one, other, actor] = [`event:${step}-0`, `event:${step}-1`, `actor:${step}`];
    const shared = `actor:shared-${numbers.below(3)}`;
    events.push(one, other);
    actors.push(actor, shared);
    const joined = (from: string, to: string) => ({ type: 'PARTICIPATED_IN', from, to, role: 'INITIATOR' });
    const common = { type: 'ACTOR', actorType: 'STATE' };
    const records = {
      vertices: [
        ...[one, other].map((id) => event(id, '2026-02-13')),
        { id: actor, name: actor, ...common },
        { id: shared, name: shared, description: `step ${step}`, ...common },
      ],
      relationships: [joined(actor, one), joined(actor, other), joined(shared, one)],
    };
    return (writer) => writer.upsert(records, author);
  }
  const [retracted, into, from] = [numbers.pick(events), numbers.pick(actors), numbers.pick(actors)];
  const change = changes.length > 0 ? numbers.pick(changes) : 'change:000000000001';
  if (kind < 8) return (writer) => writer.undo(change, author);
  return kind < 9 ? (writer) => writer.merge(into, [from], author) : (writer) => writer.retract([retracted], author);
}

test(`${graphs} graphs of ${steps} steps, seed ${seed}`, async () => {
  let done = 0;
  for (let graph = 0; graph < graphs; graph++) {
    const numbers = numbersOf(seed + graph);
    const engine = openGrafeo(':memory:');
    await engine.setUp();
    const writer = new Writer(engine, model);
    const made: Made = { events: [], actors: [], changes: [] };
    for (let step = 0; step < steps; step++) {
      try {
        const { changes } = await drawStep(numbers, made, step)(writer);
        made.changes.push(...changes);
        done++;
      } catch (error) {
        // Drawn without a look at the graph: some cannot be done.
        if (!(error instanceof CasusError)) throw error;
      }
      expect({ graph, step, problems: await problemsOf(engine) }).toEqual({ graph, step, problems: [] });
    }
    await engine.close();
  }
  expect(done).toBeGreaterThan((graphs * steps) / 2);
}, 600_000);
