import { settlementsOf } from '../ingest/nearestPlace.js';
import { dryTarget } from '../ingest/targets/dryTarget.js';
import { localTarget } from '../ingest/targets/localTarget.js';
import { localTrial } from '../ingest/targets/localTrial.js';
import { namePlacesOf } from '../ingest/targets/namedPlaces.js';
import { remoteTarget } from '../ingest/targets/remoteTarget.js';
import type { Target } from '../ingest/targets/target.js';
import { isBlank } from '../write/restoring.js';
import { restoreInto } from './restoreInto.js';
import { withService } from './withService.js';

/** Who imports from the command line, as the history tells. */
const by = 'casus import';

export interface TargetOptions {
  /** The casus to import through; the configured graph where it is left out. */
  readonly to?: string | undefined;
  readonly key?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly say: (line: string) => void;
}

/** Runs an import on the target that the options name, and closes it whatever happens. */
export async function withTarget(
  { to, key = '', dryRun, say }: TargetOptions,
  work: (target: Target) => Promise<void>,
): Promise<void> {
  if (to !== undefined) {
    const onRetry = (problem: string, pauseMs: number): void => say(`${problem} Trying again in ${pauseMs / 1_000} s.`);
    const remote = remoteTarget({ url: to, key, onRetry });
    return work(dryRun ? dryTarget(remote) : remote);
  }
  await withService({ make: true }, async ({ engine, model, writer }) => {
    await engine.setUp();
    const restore: Target['restore'] = async (text, wrote) =>
      (await isBlank(engine)) ? restoreInto({ engine, model }, { text, wrote, say }) : undefined;
    const target = dryRun
      ? dryTarget(localTrial({ engine, model }))
      : { ...localTarget({ engine, by, writer, namePlaces: namePlacesOf(settlementsOf(engine)) }), restore };
    await work(target);
  });
}
