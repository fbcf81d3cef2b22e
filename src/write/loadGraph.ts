import type { Engine, Run } from '../engines/engine.js';
import { byType } from '../model/byType.js';
import type { Model } from '../model/model.js';
import { fillCypher, readCypher } from '../model/project.js';
import { relationshipId } from '../plan/relationshipId.js';
import { relationshipProperties, vertexProperties } from './properties.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from './records.js';

/** How many vertices and edges a load created or changed. */
export interface Loaded {
  readonly vertices: number;
  readonly relationships: number;
}

/** Rows sent with one statement. */
const batchSize = 2_000;

const statement = (file: string, name: string): string => fillCypher(file, { LABEL: name, TYPE: name });

/**
 * Writes vertices and edges in one transaction: all of them or none. The same records again change nothing.
 * Throws where an edge names a vertex that does not exist.
 */
export async function loadGraph(
  engine: Engine,
  model: Model,
  records: GraphRecords,
  now = new Date().toISOString(),
): Promise<Loaded> {
  return engine.write(async (run) => {
    const loaded = {
      vertices: await writeVertices(run, model, records.vertices, now),
      relationships: await writeRelationships(run, model, [
        ...records.relationships,
        ...records.vertices.flatMap(citationsOf),
      ]),
    };
    if (loaded.vertices + loaded.relationships > 0) await run(readCypher('cypher/write/revision.cypher'));
    return loaded;
  });
}

async function writeVertices(run: Run, model: Model, vertices: readonly VertexRecord[], now: string): Promise<number> {
  let changed = 0;
  for (const [type, group] of byType(vertices)) {
    const text = statement('cypher/write/vertices.cypher', model.entityTypes.get(type)?.label ?? 'Entity');
    for (const batch of batches(group)) {
      const rows = batch.map((record) => ({ id: record.id, props: vertexProperties(model, record) }));
      const [count] = await run(text, { rows, now });
      changed += Number(count ?? 0);
    }
  }
  return changed;
}

async function writeRelationships(
  run: Run,
  model: Model,
  relationships: readonly RelationshipRecord[],
): Promise<number> {
  let changed = 0;
  for (const [type, group] of byType(relationships)) {
    if (!model.joins.has(type)) throw new Error(`${type} is no RelationshipType`);
    const text = statement('cypher/write/relationships.cypher', type);
    for (const batch of batches(group)) {
      const rows = batch.map((record) => {
        const id = relationshipId({ ...record, qualifier: record.role ?? record.locator ?? record.dateStart });
        const props = relationshipProperties(model, { ...record, id });
        return { id, from: record.from, to: record.to, props };
      });
      const [written] = (await run(text, { rows })) as [[number, number]];
      if (written[0] !== rows.length) {
        throw new Error(
          `${rows.length - written[0]} of ${rows.length} ${type} edges name a vertex that does not exist`,
        );
      }
      changed += written[1];
    }
  }
  return changed;
}

/** A vertex's citations as the REPORTED_BY edges they are stored as. */
const citationsOf = ({ id, citations = [] }: VertexRecord): RelationshipRecord[] =>
  citations.map(({ source, ...citation }) => ({ type: 'REPORTED_BY', from: id, to: source, ...citation }));

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}
