import type { IncomingHttpHeaders } from 'node:http';
import { CasusError } from '../errors.js';
import type { Caller } from '../execute/rootField.js';
import type { Identify } from './identify.js';
import { withStatus } from './statusByMediaType.js';

/** What stands beside a request on its way to the executor. */
export interface RequestContext {
  readonly caller: Caller | null;
}

/** Makes the context of a request over HTTP; a caller who is refused reaches no document. */
export const contextOf =
  (identify: Identify) =>
  (request: { readonly headers: IncomingHttpHeaders }): Promise<RequestContext> => {
    const { authorization, accept } = request.headers;
    try {
      return Promise.resolve({ caller: identify({ authorization }) });
    } catch (error) {
      if (!(error instanceof CasusError)) throw error;
      return Promise.reject(withStatus(error, accept));
    }
  };
