import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

/** Told of each operation by its type, `none` where none was found, and the code of its first error, `OK` without one. */
export type CountOperation = (type: string, outcome: string) => void;

const outcomeOf = ([error]: readonly GraphQLFormattedError[] = []): string =>
  error ? ((error.extensions?.['code'] as string | undefined) ?? 'INTERNAL_SERVER_ERROR') : 'OK';

/** Counts what is asked, over HTTP and live connections alike, those included that are refused for who asks. */
export function countOperations(count: CountOperation): ApolloServerPlugin {
  const counter = {
    willSendResponse: ({ operation, response: { body } }) => {
      count(operation?.operation ?? 'none', outcomeOf(body.kind === 'single' ? body.singleResult.errors : undefined));
      return Promise.resolve();
    },
  } satisfies Awaited<ReturnType<NonNullable<ApolloServerPlugin['requestDidStart']>>>;
  const started = Promise.resolve(counter);
  return {
    requestDidStart: () => started,
    contextCreationDidFail: ({ error }) => {
      count('none', outcomeOf([error]));
      return Promise.resolve();
    },
  };
}
