import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { setStatus } from './statusByMediaType.js';

/** Told of each operation by its type, `none` where none was found, and the code of its first error, `OK` without one. */
export type CountOperation = (type: string, outcome: string) => void;

const outcomeOf = ([error]: readonly GraphQLFormattedError[] = []): string =>
  error ? ((error.extensions?.['code'] as string | undefined) ?? 'INTERNAL_SERVER_ERROR') : 'OK';

/**
 * What becomes of each answer, over HTTP and live connections: it gets its status and is counted, those included that
 * are refused for who asks. One plugin does both, since each costs every request.
 */
export function answerPlugin(count: CountOperation = () => undefined): ApolloServerPlugin {
  const listener = {
    willSendResponse: (answered) => {
      const { operation, response } = answered;
      setStatus(answered);
      const { errors } = response.body.kind === 'single' ? response.body.singleResult : {};
      count(operation?.operation ?? 'none', outcomeOf(errors));
      return Promise.resolve();
    },
  } satisfies Awaited<ReturnType<NonNullable<ApolloServerPlugin['requestDidStart']>>>;
  const started = Promise.resolve(listener);
  return {
    requestDidStart: () => started,
    contextCreationDidFail: ({ error }) => {
      count('none', outcomeOf([error]));
      return Promise.resolve();
    },
  };
}
