// An invented file of UCDP GED, and what becomes of it in a graph.
import type { Engine } from '../../../src/engines/engine.js';
import { openGrafeo } from '../../../src/engines/grafeo.js';

const header =
  'id,year,month,day,country,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,low_death,best_death,high_death';

const row = (id: number): string =>
  `${id},2019,${1 + (id % 12)},${1 + (id % 28)},Arcadia,State-based violence,Arcadia: Government,Government of Arcadia,Front ${id % 5},${10 + (id % 50) / 10},${20 + (id % 40) / 10},0,${id % 4},9`;

/** A file of so many rows, and what else is to stand in it. */
export const file = (count: number, ...more: readonly string[]): string =>
  [header, ...Array.from({ length: count }, (_, index) => row(index + 1)), ...more, ''].join('\n');

/** What is in an embedded graph, instants of writing aside. */
export async function contents(data: string): Promise<unknown> {
  const engine = openGrafeo(data);
  const held = await contentsOf(engine);
  await engine.close();
  return held;
}

/** What is in a graph, instants of writing aside. */
export async function contentsOf(engine: Engine): Promise<unknown> {
  const properties = async (text: string): Promise<unknown[]> =>
    ((await engine.read(text)) as [unknown, Record<string, unknown>][]).map(([key, held]) => [
      key,
      Object.entries(held)
        .filter(([name]) => name !== 'createdAt' && name !== 'updatedAt')
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ]);
  const vertices = await properties('MATCH (n:Entity) WITH n ORDER BY n.id RETURN [labels(n), properties(n)] AS row');
  const edges = await properties(
    'MATCH (a:Entity)-[r]->(b) WITH r ORDER BY r.id RETURN [type(r), properties(r)] AS row',
  );
  return { vertices, edges };
}
