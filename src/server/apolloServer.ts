import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type BaseContext,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { OperationExecutor } from '../execute/executeOperation.js';
import { limits } from '../plan/limits.js';
import { prepareField } from '../resolvers/prepareField.js';
import type { Service } from '../resolvers/service.js';
import { errorFormatter } from './formatError.js';

/** Apollo Server around our executor: it parses and validates once a document, we answer. */
export function createApolloServer(service: Service, log: Logger, plugins: ApolloServerPlugin[] = []): ApolloServer {
  const executor = new OperationExecutor(service.model.schema, (selected) => prepareField(service, selected));
  return new ApolloServer({
    gateway: gatewayOf(service, executor),
    introspection: true,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokensMax.value },
    formatError: errorFormatter(log),
    includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      statusByMediaType,
      ...plugins,
    ],
    stopOnTerminationSignals: false,
    logger: log,
  });
}

/**
 * GraphQL over HTTP, 6.4.1: under `application/json` a well-formed request is answered with 200, whatever its document
 * or variables are; only `application/graphql-response+json` carries the outcome in the status.
 */
const statusByMediaType: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response }) => {
        const { http } = response;
        const isResult =
          request.query !== undefined && !request.http?.headers.get('accept')?.includes('graphql-response');
        if (isResult && http.status === 400) http.status = 200;
        return Promise.resolve();
      },
    }),
};

/** Apollo's hook for another executor than graphql-js. */
function gatewayOf(
  { model }: Service,
  executor: OperationExecutor,
): ApolloServerOptionsWithGateway<BaseContext>['gateway'] {
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request }) =>
          executor.execute({ document, operation, variables: request.variables ?? {} }),
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: model.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
