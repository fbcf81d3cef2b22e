import { IncomingMessage } from 'node:http';

/**
 * A request as the server reads it. Only one for a WebSocket is an upgrade: Node would hand every other one, such as the
 * h2c that Java's HttpClient offers, to the WebSocket door too, and nobody would answer it. A server may leave an offer
 * aside and answer the plain request that it is (RFC 9110, 7.8).
 */
export class IncomingRequest extends IncomingMessage {
  #offered: boolean | null = null;

  /** Set by Node's parser, before the headers are known. */
  get upgrade(): boolean | null {
    return this.#offered && this.headers.upgrade?.toLowerCase() === 'websocket';
  }

  set upgrade(offered: boolean | null) {
    // Node's own constructor sets it first, when there is no private field yet.
    if (#offered in this) this.#offered = offered;
  }
}
