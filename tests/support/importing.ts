import type { Engine } from '../../src/engines/engine.js';
import { settlementsOf } from '../../src/ingest/nearestPlace.js';
import { dryTarget } from '../../src/ingest/targets/dryTarget.js';
import type { LocalOptions } from '../../src/ingest/targets/localTarget.js';
import { localTrial } from '../../src/ingest/targets/localTrial.js';
import { namePlacesOf } from '../../src/ingest/targets/namedPlaces.js';
import type { Target } from '../../src/ingest/targets/target.js';
import { Writer } from '../../src/write/writer.js';
import { model, openLoaded, type EngineName } from './engines.js';

/** An empty engine, what writes to it as editors do, and what rows are imported into it with. */
export async function openForImports(
  name: EngineName,
): Promise<{ readonly engine: Engine; readonly writer: Writer; readonly options: LocalOptions }> {
  const engine = await openLoaded(name);
  const writer = new Writer(engine, model);
  return { engine, writer, options: { engine, writer, by: 'test', namePlaces: namePlacesOf(settlementsOf(engine)) } };
}

/** The same for a dry run. */
export const dryRunOf = ({ engine }: Pick<LocalOptions, 'engine'>): Target => dryTarget(localTrial({ engine, model }));
