import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/** What is wrong with a body, as fastify is told it. */
const refused = (statusCode: number, message: string): Error => Object.assign(new Error(message), { statusCode });

/**
 * Takes bodies as they are: JSON in UTF-8. Bytes that are no UTF-8 are refused, as they would be written down as
 * replacement characters, and so are packed ones, whose size no bound knows.
 */
export function requestBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addHook('onRequest', ({ headers: { 'content-encoding': coding = 'identity' } }, reply, done) => {
    if (coding.toLowerCase() === 'identity') return done();
    reply.header('accept-encoding', 'identity');
    done(refused(415, `The body must come as it is, without "content-encoding: ${coding}".`));
  });
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else done(refused(400, 'The body is no UTF-8.'));
  });
}
