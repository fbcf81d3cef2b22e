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
import { ConfigError, type Config } from '../config.js';
import { openEngine } from '../engines/index.js';
import { CasusError } from '../errors.js';
import { measured } from '../engines/measured.js';
import { KeptAnswers } from '../execute/keptAnswers.js';
import { keepHistory } from '../live/keepHistory.js';
import { LiveChanges } from '../live/liveChanges.js';
import { buildModel } from '../model/buildModel.js';
import { settlementsOf } from '../ingest/nearestPlace.js';
import { localTarget } from '../ingest/targets/localTarget.js';
import { localTrial } from '../ingest/targets/localTrial.js';
import { namePlacesOf } from '../ingest/targets/namedPlaces.js';
import { limits } from '../plan/limits.js';
import { requireRole } from '../resolvers/requireRole.js';
import { serviceOf, type Service } from '../resolvers/service.js';
import { readStatistics } from '../resolvers/statisticsField.js';
import { KeptSurroundings, type LoadProjection } from '../traversals/keptSurroundings.js';
import { ProjectionLoad } from '../traversals/loadProjection.js';
import { version } from '../version.js';
import { renderHome } from '../web/home.js';
import { sendPlayground } from '../web/playgroundPage.js';
import { webRoutes } from '../web/routes.js';
import { allowedMethodsOf } from './allowedMethods.js';
import { answerErrors, answerFrameworkError } from './answerErrors.js';
import { createApolloServer } from './apolloServer.js';
import { answerClientError } from './clientErrors.js';
import { exportRoutes, type MayRead } from './exportRoutes.js';
import { eventStreams } from './eventStreams.js';
import { errorShower } from './formatError.js';
import { registerGauges } from './gauges.js';
import { healthRoutes } from './healthRoutes.js';
import { importRoutes } from './importRoutes.js';
import { IncomingRequest } from './incomingRequest.js';
import { identifierOf } from './identify.js';
import { mayNameOf, refuseOtherNames } from './loopbackName.js';
import { Meters } from './meters.js';
import { metricsRoute } from './metricsRoute.js';
import { operatorOf } from './operate.js';
import { prepareGraph } from './prepareGraph.js';
import { readinessOf } from './readiness.js';
import { requestBodies } from './requestBodies.js';
import { contextOf } from './requestContext.js';
import { Seats } from './seats.js';
import { stopWithin } from './stopWithin.js';
import { webSockets } from './webSockets.js';

const megabyte = 1_000_000;

/** How long what is being answered may take when casus stops, or a client to read it. */
const stopMs = 10_000;

export interface RunningServer {
  readonly url: string;
  /** Whether the graph is prepared already; else it will be as soon as the engine answers. */
  readonly ready: boolean;
  /** Finishes what runs, for at most ten seconds, then closes the engine. */
  close(): Promise<void>;
}

/** Opens the engine, prepares the graph, and serves it over HTTP until closed. */
export async function startServer(
  config: Config,
  log: Logger = pino({ level: config.logLevel }),
  open: typeof openEngine = openEngine,
): Promise<RunningServer> {
  const opened = await open(config);
  const meters = new Meters(opened.name);
  const engine = measured(opened, meters);
  const model = buildModel();
  const show = errorShower(log);
  const live = new LiveChanges(model, engine, {
    subscribersMax: config.subscribersMax,
    show,
    troubled: (error) => log.warn({ err: error }, 'live changes cannot be read'),
  });
  const loadProjection: LoadProjection = (filter, options) =>
    new ProjectionLoad(engine, model, filter).run(options).catch((error: unknown) => {
      // Nobody waits for it: walks ask for what they pass. That the engine is away, or closed, is told by what needs it.
      log[error instanceof CasusError ? 'debug' : 'warn']({ err: error }, 'the graph could not be read for paths');
      return undefined;
    });
  // Half for answers, half for what walks pass.
  const keptBytes = (config.cacheMb / 2) * megabyte;
  const surroundings = keptBytes > 0 ? new KeptSurroundings(engine.revisions, keptBytes, loadProjection) : undefined;
  const service = serviceOf(model, engine, {
    surroundings,
    subscribersMax: config.subscribersMax,
    committed: (written) => {
      meters.committed(written);
      live.committed();
    },
  });
  try {
    const preparation = await prepareGraph(service, log);
    const forgetNoMore = keepHistory(engine, config.historyDays, {
      forgot: (changes) => log.info({ changes }, 'forgot old changes'),
      troubled: (error) => log.warn({ err: error }, 'old changes cannot be forgotten'),
    });
    const logger: FastifyBaseLogger = log;
    const app = fastify({
      loggerInstance: logger,
      logController: new LogController({ disableRequestLogging: () => !log.isLevelEnabled('debug') }),
      bodyLimit: limits.bodyBytesMax.value,
      frameworkErrors: answerFrameworkError,
      forceCloseConnections: 'idle',
      http: { IncomingMessage: IncomingRequest },
      // Node's own bound, which fastify takes away: a client that sends a body byte by byte would hold its connection for
      // ever. The headers have a bound of a minute.
      requestTimeout: limits.requestTimeMs.value,
      clientErrorHandler: answerClientError,
    });
    const allowed = allowedMethodsOf(app);
    const stop = stopWithin(app, stopMs);
    const mayName = mayNameOf(config);
    refuseOtherNames(app, mayName);
    requestBodies(app);
    // RFC 9110, 11.6.1: who is not known is told how to make himself known, wherever he asks.
    app.addHook('onSend', (_request, reply, _payload, done) => {
      if (reply.statusCode === 401) reply.header('www-authenticate', 'Bearer');
      done();
    });
    const kept = keptBytes > 0 ? new KeptAnswers(engine.revisions, keptBytes) : undefined;
    const apollo = createApolloServer(service, log, live, {
      plugins: [fastifyApolloDrainPlugin(app)],
      kept,
      planned: () => meters.planned(),
      count: (type, outcome) => meters.operation(type, outcome),
    });
    await apollo.start();
    const identify = identifierOf(config);
    graphqlRoute(app, fastifyApolloHandler(apollo, { context: contextOf(identify) }));
    const mayRead: MayRead = ({ headers }) => void identify(headers);
    exportRoutes(app, service, show, mayRead);
    const seats = new Seats(config.subscribersMax);
    const connections = { identify, operate: operatorOf(apollo, show), seats };
    eventStreams(app, connections);
    const sockets = webSockets(app.server, { ...connections, schema: model.schema, mayName, log });
    app.addHook('preClose', async () => {
      await sockets.close();
      live.close();
    });
    const whyNotReady = readinessOf(engine, preparation, app.log);
    healthRoutes(app, engine.name, whyNotReady);
    registerGauges(meters.registry, { engine: engine.name, whyNotReady, kept, surroundings, live, seats });
    metricsRoute(app, meters, mayRead);
    const namePlaces = namePlacesOf(settlementsOf(engine));
    importRoutes(app, {
      requireEditor: ({ headers }) => requireRole(identify(headers) ?? undefined, 'editor').name,
      targetFor: (by) => localTarget({ ...service, by, namePlaces }),
      trial: localTrial({ engine, model }),
    });
    webRoutes(app, { home: () => homePage(service, config.readsNeedKey) });
    answerErrors(app, allowed);
    const url = await listen(app, config);
    return {
      url,
      ready: preparation.done,
      close: async () => {
        preparation.stop();
        forgetNoMore();
        await stop();
        await apollo.stop();
        await engine.close();
      },
    };
  } catch (error) {
    live.close();
    await engine.close().catch(() => undefined);
    throw error;
  }
}

/** What is wrong with an address, by the system's code for it. */
const refusals: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: ({ port }) => `PORT ${port} is taken by another process: name another, or 0 for a free one.`,
  EACCES: ({ port }) => `PORT ${port} may not be listened on by this user: name one above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is no address of this machine.`,
  ENOTFOUND: ({ host }) => `HOST ${host} is no name that leads to this machine.`,
};

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    return await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    const refusal = refusals[(error as NodeJS.ErrnoException).code ?? ''];
    throw refusal ? new ConfigError(refusal(config)) : error;
  }
}

const wantsPage = ({ method, headers: { accept = '' } }: FastifyRequest): boolean =>
  method !== 'POST' && accept.includes('text/html');

/** GraphQL over HTTP; a browser that opens the address gets the playground. */
function graphqlRoute(app: FastifyInstance, answer: RouteHandlerMethod): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: function (request, reply) {
      return wantsPage(request) ? sendPlayground(reply) : answer.call(this, request, reply);
    },
  });
}

async function homePage(service: Service, guarded: boolean): Promise<string> {
  const counts = guarded ? 'guarded' : await readStatistics(service).catch(() => null);
  return renderHome({ version, engine: service.engine.name, counts });
}
