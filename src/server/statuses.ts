import type { ErrorCode } from '../errors.js';

/** The HTTP status of each code, where an answer has no other way to tell: GraphQL tells it in its body. */
export const statuses: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  LIMIT_EXCEEDED: 413,
  CONFLICT: 409,
  ENGINE_UNAVAILABLE: 503,
  TIMEOUT: 504,
  INTERNAL_SERVER_ERROR: 500,
};
