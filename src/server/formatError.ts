import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { apolloCodes, errorCodes, limitExceeded } from '../errors.js';
import { limits } from '../plan/limits.js';

const shown = new Set<unknown>([...Object.keys(errorCodes), ...apolloCodes]);

/** Errors we mean for clients go out as they are; any other is logged, and goes out as an id the log has. */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (told, error) => {
    const formatted = hasTooManyTokens(told) ? { ...told, ...tooManyTokens } : told;
    const { message, locations, path } = formatted;
    const code = codeOf(formatted, error);
    if (code !== 'INTERNAL_SERVER_ERROR') {
      const cause = unwrapResolverError(error);
      if (cause instanceof Error && cause.cause !== undefined) log.warn({ code, err: cause.cause }, message);
      return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
    }
    const id = randomUUID();
    log.error({ id, err: unwrapResolverError(error) }, 'request failed');
    return {
      message: `Something went wrong on our side; the log has it under ${id}.`,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code, id },
    };
  };
}

/** Makes an error one that a client may see. */
export type ShowError = (error: unknown) => GraphQLFormattedError;

/** The same for errors that Apollo Server has not formatted: those of connections that stay open. */
export function errorShower(log: Logger): ShowError {
  const format = errorFormatter(log);
  return (error) => format(error instanceof GraphQLError ? error.toJSON() : { message: String(error) }, error);
}

/** The code shown: a scalar's own where its check failed in the document, else what the error says. */
function codeOf({ extensions }: GraphQLFormattedError, error: unknown): string {
  const code = isRefusal(error) ? 'BAD_REQUEST' : extensions?.['code'];
  if (!shown.has(code)) return 'INTERNAL_SERVER_ERROR';
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  const own = original instanceof GraphQLError ? original.extensions['code'] : undefined;
  return String(shown.has(own) ? own : code);
}

const tooManyTokens = limitExceeded('tokensMax', limits.tokensMax.value, 'The document has too many tokens.').toJSON();

/** The parser tells of its bound as of any other mistake, by its message alone. */
const hasTooManyTokens = ({ message, extensions }: GraphQLFormattedError): boolean =>
  extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' &&
  /^Syntax Error: Document contains more \w+ \d+ tokens/.test(message);

/** Apollo Server gives no code where it refuses a persisted query: one whose hash is another's, or of another version. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { code, http } = error.extensions as { readonly code?: unknown; readonly http?: { readonly status?: number } };
  return code === undefined && http?.status === 400;
}
