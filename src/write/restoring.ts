import type { Engine } from '../engines/engine.js';
import { ConfigError } from '../config.js';
import { readCypher } from '../model/project.js';

/** A graph as this file asks it: an engine, or one of its transactions. */
type Readable = Pick<Engine, 'read'>;

/** Whether a part of a copy is there only: a restore has begun, and did not come to its end. */
export const isRestoring = async ({ read }: Readable): Promise<boolean> =>
  (await read(readCypher('cypher/restore/restoring.cypher'))).length > 0;

/** Whether the graph holds nothing at all, of ours or not: a copy can be restored into it. */
export const isBlank = async ({ read }: Readable): Promise<boolean> =>
  (await read(readCypher('cypher/restore/any-vertex.cypher'))).length === 0;

/** What is wrong with a graph of which a part is restored only. */
export const brokenOff = 'A restore into this graph was broken off, or still runs: a part of a copy is there.';

/** How that is mended: what was written cannot be told from what was not. */
export const mendOf = ({ howToEmpty }: Pick<Engine, 'howToEmpty'>): string => `${howToEmpty} Then restore again.`;

/** Throws {@link ConfigError} for a graph of which a part is restored only: it must be neither shown nor written to. */
export async function refuseRestoring(engine: Engine): Promise<void> {
  if (await isRestoring(engine)) throw new ConfigError(`${brokenOff} ${mendOf(engine)}`);
}
