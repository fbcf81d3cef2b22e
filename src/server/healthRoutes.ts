import type { FastifyInstance } from 'fastify';
import { within } from '../engines/engine.js';
import { CasusError, type ErrorCode } from '../errors.js';
import type { Service } from '../resolvers/service.js';
import type { Preparation } from './prepareGraph.js';

/** An engine that takes longer to say 1 hangs; above the time in which one that is away is noticed. */
const answersWithinMs = 4_800;

const reasons: Partial<Record<ErrorCode, string>> = {
  ENGINE_UNAVAILABLE: 'The engine does not answer.',
  TIMEOUT: 'The engine takes too long to answer.',
};

/** `/health/live`: the process answers. `/health/ready`: the engine answers too, and the graph is prepared. */
export function healthRoutes(app: FastifyInstance, { engine }: Service, preparation: Preparation): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await within(answersWithinMs, engine.ping());
      if (preparation.done) return { status: 'ready', engine: engine.name };
      return await reply
        .code(503)
        .send({ status: 'unavailable', engine: engine.name, reason: 'The graph is being prepared.' });
    } catch (error) {
      if (!(error instanceof CasusError)) app.log.error({ err: error }, 'not ready');
      const reason = error instanceof CasusError ? reasons[error.code] : undefined;
      return reply
        .code(503)
        .send({ status: 'unavailable', engine: engine.name, reason: reason ?? 'The engine fails; the log says why.' });
    }
  });
}
