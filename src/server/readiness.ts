import type { FastifyBaseLogger } from 'fastify';
import { within, type Engine } from '../engines/engine.js';
import { CasusError, type ErrorCode } from '../errors.js';
import type { Preparation } from './prepareGraph.js';

/** Says in a sentence why casus cannot answer from the graph; undefined where it can. */
export type WhyNotReady = () => Promise<string | undefined>;

/** An engine that takes longer to say 1 hangs; above the time in which one that is away is noticed. */
const answersWithinMs = 4_800;

const reasons: Partial<Record<ErrorCode, string>> = {
  ENGINE_UNAVAILABLE: 'The engine does not answer.',
  TIMEOUT: 'The engine takes too long to answer.',
};

/** Asks the engine each time: what it said before says nothing. */
export function readinessOf(engine: Engine, preparation: Preparation, log: FastifyBaseLogger): WhyNotReady {
  return async () => {
    try {
      await within(answersWithinMs, engine.ping());
      return preparation.done ? undefined : 'The graph is being prepared.';
    } catch (error) {
      if (!(error instanceof CasusError)) log.error({ err: error }, 'not ready');
      const reason = error instanceof CasusError ? reasons[error.code] : undefined;
      return reason ?? 'The engine fails; the log says why.';
    }
  };
}
