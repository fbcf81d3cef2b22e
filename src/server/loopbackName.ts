import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Whether a request may name its server so, in the header Host. */
export type MayName = (host: string | undefined) => boolean;

/**
 * Where everybody may read because only this machine reaches the port, a name must be this machine's own: a page of
 * another site, whose name its owner lets lead to this machine, would read as if it were one of ours (DNS rebinding).
 */
export function mayNameOf({ publicRead, readsNeedKey }: Pick<Config, 'publicRead' | 'readsNeedKey'>): MayName {
  if (publicRead || readsNeedKey) return () => true;
  return (host = '') => loopback.test(host);
}

const problem =
  'casus answers this machine only, by the names localhost, 127.0.0.1 and [::1]; behind a proxy, or where everybody ' +
  'may read, set CASUS_PUBLIC_READ=true.';

/** Refuses requests that name their server otherwise, whatever they ask for. */
export function refuseOtherNames(app: FastifyInstance, mayName: MayName): void {
  app.addHook('onRequest', ({ headers: { host } }, reply, done) => {
    if (mayName(host)) done();
    else void reply.code(421).send({ errors: [{ message: problem, extensions: { code: 'BAD_REQUEST' } }] });
  });
}
