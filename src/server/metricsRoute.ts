import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { CasusError } from '../errors.js';
import type { MayRead } from './exportRoutes.js';
import type { Meters } from './meters.js';
import { statuses } from './statuses.js';

/** How often the event loop is looked at: what holds it for longer is seen, and to look costs little. */
const eventLoopMs = 50;

let ofProcess: Registry | undefined;

/**
 * Memory, event loop and garbage collection: of the process, so that servers that run in one share them. Watched from
 * the first scrape on: who is not scraped pays nothing.
 */
function processRegistry(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess, eventLoopMonitoringPrecision: eventLoopMs });
  }
  return ofProcess;
}

/** `GET /metrics`, in Prometheus's text format, for those who may read; and the count of what every route answers. */
export function metricsRoute(app: FastifyInstance, meters: Meters, mayRead: MayRead): void {
  // As the answer begins to leave: to wait for its end costs every request several times as much as to count it.
  app.addHook('onSend', (request, reply, _payload, done) => {
    const { url } = request.routeOptions;
    meters.request(url, request.method, reply.statusCode, reply.elapsedTime);
    done();
  });
  app.get('/metrics', async (request, reply) => {
    try {
      mayRead(request);
    } catch (error) {
      if (!(error instanceof CasusError)) throw error;
      return reply.code(statuses[error.code]).send({ errors: [error.toJSON()] });
    }
    const all = Registry.merge([meters.registry, processRegistry()]);
    return reply.header('content-type', all.contentType).send(await all.metrics());
  });
}
