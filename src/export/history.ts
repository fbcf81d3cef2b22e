import { compareText } from '../lists.js';
import type { Engine } from '../engines/engine.js';
import { fillCypher, readCypher } from '../model/project.js';
import type { Properties } from '../write/values.js';
import type { History } from './exporter.js';
import { keysetPages } from './keysetPages.js';

const rowsAtOnce = 5_000;

/** What stands on the graph's own vertex for the time of a write only. */
const passing = new Set(['id', 'locked', 'restoring']);

/** The properties of the graph's own vertex; revision and seq are 0 in a graph never written to. */
export async function readState(engine: Pick<Engine, 'read'>): Promise<Properties> {
  const [properties = {}] = (await engine.read(readCypher('cypher/export/state.cypher'))) as readonly Properties[];
  const { revision = 0, seq = 0, ...others } = properties;
  const rest = Object.entries(others).filter(([name]) => !passing.has(name));
  return { revision, seq, ...Object.fromEntries(rest.sort(([a], [b]) => compareText(a, b))) };
}

/** Prepares what only a copy of the whole graph holds. */
export function historyOf(engine: Engine, state: Properties): History {
  return {
    state,
    retracted: () => kept(engine, 'Retracted'),
    merged: () => kept(engine, 'Merged'),
    retractedEdges: () => kept(engine, 'RetractedRelationship'),
    changes: () => changes(engine, state),
  };
}

async function* kept(engine: Engine, label: string): AsyncGenerator<Properties> {
  const text = fillCypher('cypher/export/kept.cypher', { LABEL: label });
  const pages = keysetPages<Properties>(engine, text, { size: rowsAtOnce, key: (row) => String(row['id']) });
  for await (const page of pages) yield* page;
}

/** Their seq has no gaps: each page is looked up by it, and none sorts what is left. */
async function* changes({ read }: Engine, { seq, keptFrom = 1 }: Properties): AsyncGenerator<Properties> {
  for (let from = Number(keptFrom); from <= Number(seq); from += rowsAtOnce) {
    const seqs = Array.from({ length: Math.min(rowsAtOnce, Number(seq) - from + 1) }, (_, index) => from + index);
    yield* (await read(readCypher('cypher/export/changes.cypher'), { seqs })) as readonly Properties[];
  }
}
