import type { BaseContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { CasusError } from '../errors.js';
import { statuses } from './statuses.js';

/** The status of a code that is about who asks; of others GraphQL's own stands. */
const statusOf = (code: unknown): number | undefined =>
  code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? statuses[code] : undefined;

const saysInStatus = (accept: string | undefined): boolean => accept?.includes('graphql-response') === true;

/**
 * GraphQL over HTTP, 6.4.1: under `application/json` a well-formed request is answered with 200, whatever its document
 * or variables are; only `application/graphql-response+json` carries the outcome in the status.
 */
export function setStatus({
  request,
  response: { http, body },
}: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  if (saysInStatus(request.http?.headers.get('accept'))) {
    const { data, errors = [] } = body.kind === 'single' ? body.singleResult : {};
    const status = errors.map(({ extensions }) => statusOf(extensions?.['code'])).find((found) => found);
    if (status && !data) http.status = status;
  } else if (request.query !== undefined && http.status === 400) http.status = 200;
}

/** A refusal of who asks, before GraphQL has the request, with the status that the media type asked for is to carry. */
export function withStatus({ code, message }: CasusError, accept: string | undefined): GraphQLError {
  const status = saysInStatus(accept) ? statusOf(code) : 200;
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
