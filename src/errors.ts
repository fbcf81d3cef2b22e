import { GraphQLError } from 'graphql';

/**
 * Every code an answer's `extensions.code` may carry, with its HTTP meaning and what a client should do.
 * The README's table is kept equal to this one by a test.
 */
export const errorCodes = {
  BAD_USER_INPUT: 'An argument is malformed or contradicts another; the message names it and what would be right.',
  NOT_FOUND: 'A traversal or a write names an id that does not exist.',
  UNAUTHENTICATED: 'The operation needs a key, and none or an unknown one was sent.',
  FORBIDDEN: 'The key has a role that may not do this.',
  LIMIT_EXCEEDED: 'The request is larger than a bound in `limits`; the message names the bound.',
  CONFLICT: 'Somebody else changed the same thing in between; read it again and repeat.',
  ENGINE_UNAVAILABLE: 'The graph engine does not answer; it is asked again with the next request.',
  TIMEOUT: 'The statement ran into its time bound; ask for less.',
  INTERNAL_SERVER_ERROR: 'A fault of ours; the log has it under the id in the message.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Codes of Apollo Server itself, for requests that never reach the graph. */
export const apolloCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;

/** An error meant for the client: its message is shown as it is. */
export class CasusError extends GraphQLError {
  constructor(code: ErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, { extensions: { code } });
    if (options.cause !== undefined) this.cause = options.cause;
  }

  get code(): ErrorCode {
    return this.extensions['code'] as ErrorCode;
  }
}

/** The argument `at` cannot be used: says what is wrong and what would be right. */
export const badInput = (at: string, problem: string): CasusError =>
  new CasusError('BAD_USER_INPUT', `Argument "${at}": ${problem}`);

/** A bound of `limits` was passed. */
export const limitExceeded = (limit: string, bound: number, problem: string): CasusError =>
  new CasusError('LIMIT_EXCEEDED', `${problem} The bound is ${bound} (limits.${limit}).`);
