import { inParts } from '../lists.js';
import type { Engine } from '../engines/engine.js';
import { findMoved } from '../execute/moved.js';
import { nullInColumn } from '../execute/shapeRows.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import type { Properties } from '../write/values.js';
import type { Chosen } from './chosen.js';
import { edgeStatements } from './edgeStatements.js';

/** Columns that hold ids of sources as they were written: those of edges' citations, and of what counts cite. */
const columns = ['citations_source', 'measures_citation_source'] as const;

/** Vertices asked about by one statement. */
const verticesAtOnce = 1_000;

type Held = Readonly<Properties>;

const idsIn = (properties: Held, column: string): readonly string[] =>
  (properties[column] as readonly string[] | null | undefined) ?? [];

/** Vertices or edges that cite survivors where they cited what was merged, as the API answers them. */
export async function citeSurvivors<T extends { readonly properties: Held }>(
  engine: Engine,
  items: readonly T[],
): Promise<readonly T[]> {
  const sources = items.flatMap(({ properties }) => columns.flatMap((column) => idsIn(properties, column)));
  if (sources.length === 0) return items;
  const { merged: survivors } = await findMoved(engine, [...new Set(sources)]);
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

type CitingEdge = readonly [id: string, from: string, to: string, type: string, sources: readonly string[]];

/** The sources that the edges and counts of a part cite by their ids, of merged ones the survivors; none retracted. */
export async function sourcesCitedIn(engine: Engine, model: Model, part: Chosen): Promise<readonly string[]> {
  const cited = new Set<string>();
  const texts = edgeStatements(model, 'cypher/export/cited-by-edges.cypher');
  for (const ids of inParts(part.vertices, verticesAtOnce)) {
    for (const source of (await engine.read(readCypher('cypher/export/cited-by-counts.cypher'), { ids })) as string[])
      cited.add(source);
    for (const text of texts) {
      for (const [id, from, to, type, sources] of (await engine.read(text, { ids })) as readonly CitingEdge[])
        if (part.hasEdge({ id, from, to, type, properties: {} })) for (const source of sources) cited.add(source);
    }
  }
  // What a column holds of a count that cites nothing.
  cited.delete(nullInColumn.text);
  const { merged, retracted } = await findMoved(engine, [...cited]);
  return [...cited].filter((id) => !retracted.has(id)).map((id) => merged.get(id) ?? id);
}
