import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  type RouteHandlerMethod,
} from 'fastify';
import { pino, type Logger } from 'pino';
import type { Config } from '../config.js';
import { openEngine } from '../engines/index.js';
import { buildModel } from '../model/buildModel.js';
import { limits } from '../plan/limits.js';
import type { Service } from '../resolvers/service.js';
import { readStatistics } from '../resolvers/statisticsField.js';
import { version } from '../version.js';
import { renderHome } from '../web/home.js';
import { sendPlayground } from '../web/playgroundPage.js';
import { webRoutes } from '../web/routes.js';
import { createApolloServer } from './apolloServer.js';
import { healthRoutes } from './healthRoutes.js';
import { prepareGraph } from './prepareGraph.js';

export interface RunningServer {
  readonly url: string;
  /** Finishes what runs, then closes the engine. */
  close(): Promise<void>;
}

/** Opens the engine, prepares the graph, and serves it over HTTP until closed. */
export async function startServer(
  config: Config,
  log: Logger = pino({ level: config.logLevel }),
): Promise<RunningServer> {
  const service: Service = { model: buildModel(), engine: await openEngine(config) };
  try {
    const preparation = await prepareGraph(service, log);
    const logger: FastifyBaseLogger = log;
    const app = fastify({
      loggerInstance: logger,
      logController: new LogController({ disableRequestLogging: () => !log.isLevelEnabled('debug') }),
      bodyLimit: limits.bodyBytesMax.value,
      forceCloseConnections: 'idle',
    });
    const apollo = createApolloServer(service, log, [fastifyApolloDrainPlugin(app)]);
    await apollo.start();
    graphqlRoute(app, fastifyApolloHandler(apollo));
    healthRoutes(app, service, preparation);
    webRoutes(app, { home: () => homePage(service) });
    answerErrors(app);
    const url = await app.listen({ host: config.host, port: config.port });
    return {
      url,
      close: async () => {
        preparation.stop();
        await app.close();
        await apollo.stop();
        await service.engine.close();
      },
    };
  } catch (error) {
    await service.engine.close();
    throw error;
  }
}

const wantsPage = ({ method, headers: { accept = '' } }: FastifyRequest): boolean =>
  method === 'GET' && accept.includes('text/html');

/** GraphQL over HTTP; a browser that opens the address gets the playground, a method that is none of GraphQL's a 405. */
function graphqlRoute(app: FastifyInstance, answer: RouteHandlerMethod): void {
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: ({ method }, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({
          errors: [{ message: `GraphQL takes GET and POST, not ${method}.`, extensions: { code: 'BAD_REQUEST' } }],
        }),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: function (request, reply) {
      return wantsPage(request) ? sendPlayground(reply) : answer.call(this, request, reply);
    },
  });
}

async function homePage(service: Service): Promise<string> {
  const counts = await readStatistics(service).catch(() => null);
  return renderHome({ version, engine: service.engine.name, counts });
}

/** Errors before GraphQL has the request: answered in GraphQL's own form. */
function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) app.log.error({ err: error }, 'request failed');
    const [code, message] =
      status >= 500 ? ['INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'] : ['BAD_REQUEST', error.message];
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send({
        errors: [{ message: `There is no ${request.method} ${request.url}.`, extensions: { code: 'BAD_REQUEST' } }],
      }),
  );
}
