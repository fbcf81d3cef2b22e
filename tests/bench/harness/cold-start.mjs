// Cold start: how long after its start casus gives its first answer on the embedded seed graph, and in how much memory.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { send } from './client.mjs';
import { startEngine } from './engines.mjs';
import { memoryOf } from './processes.mjs';
import { median, row } from './rows.mjs';

const ROUNDS = 5;
const QUESTION = {
  path: '/graphql',
  body: JSON.stringify({
    query: '{ events(first: 5) { totalCount nodes { id name participants(first: 3) { nodes { id } } } } }',
  }),
};

/** Rows for each embedded casus: the first start, which makes the graph, and the median of those that find it. */
export async function coldStart(engines) {
  const rows = [];
  for (const engine of engines.filter(({ kind, store }) => kind === 'casus' && store === 'embedded')) {
    const folder = await mkdtemp(join(tmpdir(), 'casus-bench-cold-'));
    try {
      const stores = { embedded: { own: async () => join(folder, 'graph') } };
      const first = await startOnce(engine, stores);
      const later = [];
      for (let round = 0; round < ROUNDS; round += 1) later.push(await startOnce(engine, stores));
      const medianOf = (key) => median(later.map((start) => start[key]));
      const common = { engine, better: 'lower', rounds: ROUNDS };
      rows.push(
        row({ ...common, work: 'first start, makes the seed graph', ours: first.seconds, unit: 's', rounds: 1 }),
        row({ ...common, work: 'cold start, seed graph', ours: medianOf('seconds'), unit: 's', goal: 1, judged: true }),
        row({ ...common, work: 'cold start, memory', ours: medianOf('memory'), unit: 'MB', goal: 150, judged: true }),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function startOnce(engine, stores) {
  const started = performance.now();
  const server = await startEngine(engine, stores);
  try {
    const { events } = await send(server, QUESTION);
    const seconds = (performance.now() - started) / 1000;
    if (events.totalCount === 0) throw new Error(`${engine.name} started without its seed graph`);
    return { seconds, memory: await memoryOf(server.pid) };
  } finally {
    await server.stop();
  }
}
