import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
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
import type { RequestContext } from './requestContext.js';
import { statusByMediaType } from './statusByMediaType.js';

/** Apollo Server around our executor: it parses and validates once a document, we answer. */
export function createApolloServer(
  service: Service,
  log: Logger,
  plugins: ApolloServerPlugin[] = [],
): ApolloServer<RequestContext> {
  const executor = new OperationExecutor(service.model.schema, (selected) => prepareField(service, selected));
  return new ApolloServer<RequestContext>({
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

/** Apollo's hook for another executor than graphql-js. */
function gatewayOf(
  { model }: Service,
  executor: OperationExecutor,
): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request, context }) => {
          const { caller } = context as RequestContext;
          return executor.execute({
            document,
            operation,
            variables: request.variables ?? {},
            caller: caller ?? undefined,
          });
        },
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: model.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
