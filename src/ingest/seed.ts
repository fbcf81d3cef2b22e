import type { Engine } from '../engines/engine.js';
import { readProjectFile } from '../model/project.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../write/records.js';
import type { Writer, Written } from '../write/writer.js';

const read = <T>(name: string): T[] => JSON.parse(readProjectFile(`cypher/seed/${name}.json`)) as T[];

/** The seed graph: what one article says, as data under cypher/seed. */
export const readSeed = (): GraphRecords => ({
  vertices: ['sources', 'places', 'actors', 'events'].flatMap((name) => read<VertexRecord>(name)),
  relationships: read<RelationshipRecord>('relationships'),
});

/** Loads the seed graph; what is there already is left alone. */
export const loadSeed = (writer: Writer): Promise<Written> =>
  writer.upsert({ ...readSeed(), imported: true }, { by: 'casus', reason: 'seed graph' });

/** Whether the graph holds nothing of ours yet. */
export const isEmpty = async (engine: Engine): Promise<boolean> =>
  (await engine.read('MATCH (n:Entity) RETURN n.id LIMIT 1')).length === 0;
