import type { ApolloServer } from '@apollo/server';
import { GraphQLError, type FormattedExecutionResult } from 'graphql';
import type { Caller } from '../execute/rootField.js';
import type { Subscriber } from '../live/subscriber.js';
import type { ShowError } from './formatError.js';
import type { OpenConnection, RequestContext } from './requestContext.js';

/** What a client sends over a connection that stays open. */
export interface OperationParams {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** Answers one operation: once, or for a subscription with each change. Never rejects. */
export type Operate = (
  params: OperationParams,
  connection: { readonly caller: Caller | null; readonly readOnly?: boolean },
) => Promise<FormattedExecutionResult | Subscriber>;

/** Answers the operations of connections that stay open as POST would: parsed, validated, bounded and told errors alike. */
export function operatorOf(apollo: ApolloServer<RequestContext>, show: ShowError): Operate {
  return async ({ query, operationName, variables }, { caller, readOnly = false }) => {
    const connection: OpenConnection = { readOnly };
    try {
      const { body } = await apollo.executeOperation(
        { query, ...(operationName != null && { operationName }), ...(variables && { variables }) },
        { contextValue: { caller, connection } },
      );
      if (connection.subscriber) return connection.subscriber;
      return body.kind === 'single' ? body.singleResult : body.initialResult;
    } catch (error) {
      return { errors: [show(error)] };
    }
  };
}

/** A refusal in Apollo Server's own terms. */
export const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

/** What Apollo Server says of a document without the one operation to answer, where another executor is not asked. */
export const noOperation = (name: string | null | undefined): GraphQLError =>
  new GraphQLError(
    name != null
      ? `Unknown operation named "${name}".`
      : 'Must provide operation name if query contains multiple operations.',
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
  );
