import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import {
  OperationTypeNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import { textOf } from '../execute/answerText.js';
import { OperationExecutor, type Prepare, type Request } from '../execute/executeOperation.js';
import type { KeptAnswers } from '../execute/keptAnswers.js';
import { tooDeep } from '../execute/tooDeep.js';
import type { LiveChanges } from '../live/liveChanges.js';
import { Subscriber } from '../live/subscriber.js';
import { limits } from '../plan/limits.js';
import { prepareField } from '../resolvers/prepareField.js';
import type { Service } from '../resolvers/service.js';
import { answerPlugin, type CountOperation } from './answerPlugin.js';
import { errorFormatter } from './formatError.js';
import { badRequest, noOperation } from './operate.js';
import type { OpenConnection, RequestContext } from './requestContext.js';

export interface ServerOptions {
  readonly plugins?: ApolloServerPlugin[];
  readonly kept?: KeptAnswers | undefined;
  /** Told of each root field that is planned. */
  readonly planned?: () => void;
  /** Told of each operation. */
  readonly count?: CountOperation;
}

/** Apollo Server around our executor: it parses and validates once a document, we answer; subscriptions need `live`. */
export function createApolloServer(
  service: Service,
  log: Logger,
  live?: LiveChanges,
  { plugins = [], kept, planned, count }: ServerOptions = {},
): ApolloServer<RequestContext> {
  const prepare: Prepare = (selected) => {
    planned?.();
    return prepareField(service, selected);
  };
  const executor = new OperationExecutor(service.model.schema, prepare, kept);
  return new ApolloServer<RequestContext>({
    gateway: gatewayOf(service, executor, live),
    introspection: true,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokensMax.value },
    formatError: errorFormatter(log),
    stringifyResult: writeResult,
    includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answerPlugin(count),
      ...plugins,
    ],
    stopOnTerminationSignals: false,
    logger: log,
  });
}

/** Writes a response as JSON: data whose text is known is not written again. */
function writeResult(result: FormattedExecutionResult): string {
  const { data, errors, extensions } = result;
  return `${data && !errors && !extensions ? `{"data":${textOf(data)}}` : JSON.stringify(result)}\n`;
}

/** Apollo's hook for another executor than graphql-js. */
function gatewayOf(
  { model }: Service,
  executor: OperationExecutor,
  live: LiveChanges | undefined,
): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, request: { operationName, variables = {} }, context, ...asked }) => {
          const { caller, connection, asText = false } = context as RequestContext;
          // Its type promises one, but of a document without the one asked for Apollo Server gives none.
          const operation = asked.operation as OperationDefinitionNode | undefined;
          if (!operation) return Promise.resolve({ errors: [noOperation(operationName)] });
          const deep = tooDeep(variables);
          if (deep) return Promise.resolve({ errors: [deep] });
          const request = { document, operation, variables, caller: caller ?? undefined, asText };
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) return subscribe(request, live, connection);
          if (operation.operation === OperationTypeNode.MUTATION && connection?.readOnly)
            return Promise.resolve({
              errors: [badRequest('A mutation cannot be asked for with GET; send it with POST.')],
            });
          return executor.execute(request);
        },
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: model.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** Begins a subscription where the connection stays open; whoever holds the connection takes its answers. */
async function subscribe(
  request: Request,
  live: LiveChanges | undefined,
  connection: OpenConnection | undefined,
): Promise<ExecutionResult> {
  if (!live || !connection) {
    const problem = 'A subscription needs a connection that stays open: graphql-ws on /graphql, or /graphql/stream.';
    return { errors: [badRequest(problem)] };
  }
  const begun = await live.subscribe(request);
  if (!(begun instanceof Subscriber)) return begun;
  connection.subscriber = begun;
  return { data: null };
}
