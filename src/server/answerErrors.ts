import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limitExceeded } from '../errors.js';
import { limits } from '../plan/limits.js';
import type { AllowedMethods } from './allowedMethods.js';

/** Errors before GraphQL has the request: answered in GraphQL's own form. */
export function answerErrors(app: FastifyInstance, allowed: AllowedMethods): void {
  app.setErrorHandler(answerFrameworkError);
  app.setNotFoundHandler(({ method, url }, reply) => {
    const methods = allowed(url);
    if (methods.length === 0 || methods.includes(method))
      return refuse(reply, 404, 'BAD_REQUEST', `There is no ${method} ${url}.`);
    const takes = methods.join(', ');
    reply.header('allow', takes);
    return refuse(reply, 405, 'BAD_REQUEST', `This address takes ${takes}, not ${method}.`);
  });
}

/** The same for those that no route has seen, such as an address that is none. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status < 500) return refuse(reply, status, ...refusalOf(error, request));
  request.log.error({ err: error }, 'request failed');
  return refuse(reply, status, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): void {
  void reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

/** What bounds the body of a route. */
const bodyBounds = ['bodyBytesMax', 'importBytesMax'] as const;

/** Code and message of a request that fastify refuses; it says neither what it takes nor how much. */
function refusalOf({ code, message }: FastifyError, { routeOptions }: FastifyRequest): [code: string, message: string] {
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return ['BAD_REQUEST', 'The body must be JSON: send the header "content-type: application/json".'];
  const bound = bodyBounds.find((name) => limits[name].value === routeOptions.bodyLimit);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' && bound) {
    const error = limitExceeded(bound, limits[bound].value, 'The body has too many bytes.');
    return [error.code, error.message];
  }
  return ['BAD_REQUEST', message];
}
