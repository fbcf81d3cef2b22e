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
  return { revision, seq, ...Object.fromEntries(rest.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Prepares what only a copy of the whole graph holds. */
export function historyOf(engine: Engine, state: Properties): History {
  return {
    state,
    retracted: () => kept(engine, 'Retracted', 'id'),
    merged: () => kept(engine, 'Merged', 'id'),
    retractedEdges: () => kept(engine, 'RetractedRelationship', 'id'),
    changes: () => kept(engine, 'Change', 'seq'),
  };
}

async function* kept(engine: Engine, label: string, key: 'id' | 'seq'): AsyncGenerator<Properties> {
  const text = fillCypher('cypher/export/kept.cypher', { LABEL: label, KEY: key });
  const pages = keysetPages<Properties>(engine, text, {
    size: rowsAtOnce,
    key: (row) => row[key] as string | number,
    after: key === 'seq' ? -1 : '',
  });
  for await (const page of pages) yield* page;
}
