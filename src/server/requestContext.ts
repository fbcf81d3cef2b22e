import type { IncomingHttpHeaders } from 'node:http';
import { CasusError } from '../errors.js';
import type { Caller } from '../execute/rootField.js';
import type { Subscriber } from '../live/subscriber.js';
import type { Identify } from './identify.js';
import { withStatus } from './statusByMediaType.js';

/** A connection that stays open after its answer. */
export interface OpenConnection {
  /** Whether it may read only: a GET, which must change nothing. */
  readonly readOnly: boolean;
  /** Set by the executor where the operation is a subscription. */
  subscriber?: Subscriber;
}

/** What stands beside a request on its way to the executor. */
export interface RequestContext {
  readonly caller: Caller | null;
  readonly connection?: OpenConnection;
  /** Whether the answer is sent over HTTP, by `writeResult`. */
  readonly asText?: boolean;
}

/** Makes the context of a request over HTTP; a caller who is refused reaches no document. */
export const contextOf =
  (identify: Identify) =>
  (request: { readonly headers: IncomingHttpHeaders }): Promise<RequestContext> => {
    const { authorization, accept } = request.headers;
    try {
      return Promise.resolve({ caller: identify({ authorization }), asText: true });
    } catch (error) {
      if (!(error instanceof CasusError)) throw error;
      return Promise.reject(withStatus(error, accept));
    }
  };
