import { project } from '../execute/answer.js';
import type { GraphStatistics, RelationshipType } from '../generated/schema.js';
import { readCypher } from '../model/project.js';
import type { Service, ServiceField } from './service.js';

/** What the graph holds: vertices by label, edges by type, and the state they are in. */
export async function readStatistics({ engine, model }: Service): Promise<GraphStatistics> {
  const labels = [...model.entityTypes.values()].map(({ label = '' }) => label);
  const types = [...model.joins.keys()] as RelationshipType[];
  const counts = [
    ...labels.map((label) => `COUNT { MATCH (n:${label}) }`),
    ...types.map((type) => `COUNT { MATCH ()-[r:${type}]->() }`),
  ];
  const [[row = []], [revision], engineVersion] = await Promise.all([
    engine.read(`RETURN [${counts.join(', ')}] AS row`) as Promise<number[][]>,
    engine.read(readCypher('cypher/statistics/revision.cypher')),
    engine.version(),
  ]);
  return {
    vertices: labels.map((label, index) => ({ label, count: row[index] ?? 0 })),
    relationships: types
      .map((type, index) => ({ type, count: row[labels.length + index] ?? 0 }))
      .filter(({ count }) => count > 0),
    engine: engine.name,
    engineVersion,
    revision: Number(revision ?? 0),
  };
}

/** `statistics`: counts by label and type, engine and revision. */
export const statisticsField: ServiceField = (service, { key, below }) => ({
  key,
  run: async () => {
    const answer = { value: project(await readStatistics(service), below), complete: true };
    return () => answer;
  },
});
