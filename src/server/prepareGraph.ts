import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { EngineRefused } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import { isEmpty, loadSeed } from '../ingest/seed.js';
import type { Service } from '../resolvers/service.js';
import { refuseRestoring } from '../write/restoring.js';

/** How long an engine that is away is left alone before it is asked again. */
const retryMs = 2_000;

/** Whether the graph's indexes are made and it is filled. */
export interface Preparation {
  readonly done: boolean;
  stop(): void;
}

/**
 * Makes constraints and indexes, and loads the seed graph where there is none yet. An engine that is away is asked
 * again until it answers; one that refuses us throws {@link EngineRefused}, and a graph of which a part is restored only
 * a ConfigError.
 */
export async function prepareGraph(service: Service, log: Logger): Promise<Preparation> {
  const stopped = new AbortController();
  const state = { done: await attempt(service, log), stop: () => stopped.abort() };
  if (!state.done) void repeat(service, log, state, stopped.signal);
  return state;
}

async function repeat(service: Service, log: Logger, state: { done: boolean }, signal: AbortSignal): Promise<void> {
  while (!state.done) {
    await wait(retryMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    state.done = await attempt(service, log).catch((error: unknown) => told(log, error));
  }
  log.info('the engine answers, and the graph is prepared');
}

function told(log: Logger, error: unknown): false {
  log.error({ err: error }, 'the graph cannot be prepared');
  return false;
}

async function attempt({ engine, writer }: Service, log: Logger): Promise<boolean> {
  try {
    await engine.setUp();
    await refuseRestoring(engine);
    if (await isEmpty(engine)) {
      const { created, changes, revision } = await loadSeed(writer);
      log.info({ created, changes: changes.length, revision }, 'loaded the seed graph into an empty graph');
    }
    return true;
  } catch (error) {
    if (error instanceof EngineRefused || !(error instanceof CasusError)) throw error;
    log.warn({ code: error.code }, error.message);
    return false;
  }
}
