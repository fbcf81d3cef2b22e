import type { FastifyInstance } from 'fastify';
import { CasusError } from '../errors.js';
import type { Service } from '../resolvers/service.js';
import type { Preparation } from './prepareGraph.js';

/** `/health/live`: the process answers. `/health/ready`: the engine answers too, and the graph is prepared. */
export function healthRoutes(app: FastifyInstance, { engine }: Service, preparation: Preparation): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await engine.read('RETURN 1');
      if (preparation.done) return { status: 'ready', engine: engine.name };
      return await reply
        .code(503)
        .send({ status: 'unavailable', engine: engine.name, reason: 'The graph is being prepared.' });
    } catch (error) {
      const reason = error instanceof CasusError ? error.message : 'The engine fails; the log says why.';
      if (!(error instanceof CasusError)) app.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'unavailable', engine: engine.name, reason });
    }
  });
}
