import type { Engine } from '../engines/engine.js';
import { findMoved } from '../execute/moved.js';
import type { Properties } from '../write/values.js';

/** Columns that hold ids of sources as they were written: those of edges' citations, and of what counts cite. */
const columns = ['citations_source', 'measures_citation_source'] as const;

type Held = Readonly<Properties>;

const idsIn = (properties: Held, column: string): readonly string[] =>
  (properties[column] as readonly string[] | null | undefined) ?? [];

/** The survivors of sources, by the ids of those that were merged into them; nothing is asked where none is cited. */
export async function survivorsOf(engine: Engine, sources: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(sources)];
  return ids.length > 0 ? (await findMoved(engine, ids)).merged : new Map();
}

/** Vertices or edges that cite survivors where they cited what was merged, as the API answers them. */
export async function citeSurvivors<T extends { readonly properties: Held }>(
  engine: Engine,
  items: readonly T[],
): Promise<readonly T[]> {
  const sources = items.flatMap(({ properties }) => columns.flatMap((column) => idsIn(properties, column)));
  const survivors = await survivorsOf(engine, sources);
  if (survivors.size === 0) return items;
  return items.map((item) => ({ ...item, properties: led(item.properties, survivors) }));
}

function led(properties: Held, survivors: ReadonlyMap<string, string>): Held {
  const cited = columns.filter((column) => idsIn(properties, column).some((id) => survivors.has(id)));
  const changed = cited.map((column): [string, string[]] => [
    column,
    idsIn(properties, column).map((id) => survivors.get(id) ?? id),
  ]);
  return { ...properties, ...Object.fromEntries(changed) };
}
