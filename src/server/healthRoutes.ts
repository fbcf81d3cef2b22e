import type { FastifyInstance } from 'fastify';
import type { WhyNotReady } from './readiness.js';

/** `/health/live`: the process answers. `/health/ready`: the engine answers too, and the graph is prepared. */
export function healthRoutes(app: FastifyInstance, engine: string, whyNotReady: WhyNotReady): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const reason = await whyNotReady();
    if (reason === undefined) return { status: 'ready', engine };
    return reply.code(503).send({ status: 'unavailable', engine, reason });
  });
}
