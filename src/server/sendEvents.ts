import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { EventStream } from './eventStream.js';

/** The events of a stream as graphql-sse prints them. */
export type EventTexts = AsyncGenerator<string, void, undefined>;

/** A client that takes nothing for so long is cut off; while nothing happens it is sent a comment every 12 seconds. */
const stalledMs = 24_000;

/**
 * Sends a stream's events, each when the one before has left, until they or the connection end. The socket is that of the
 * request: a response that stands behind another on its connection has none yet.
 */
export async function sendEvents(
  texts: EventTexts,
  socket: Socket,
  response: ServerResponse,
  { pace, open }: EventStream,
): Promise<void> {
  const end = (): void => {
    pace.end();
    void texts.return();
  };
  const cutOff = (): void => void socket.destroy();
  socket.once('close', end).setTimeout(stalledMs).on('timeout', cutOff);
  // The client may have left while the operation began.
  if (socket.destroyed) end();
  else open();
  try {
    for await (const text of texts) {
      await leaves(response, socket, text);
      if (text.startsWith('event: next')) pace.left();
    }
  } finally {
    end();
    socket.off('close', end).setTimeout(0).off('timeout', cutOff);
    response.end();
  }
}

/** Writes a text; resolves when it has left, or the client has. */
const leaves = (response: ServerResponse, socket: Socket, text: string): Promise<void> =>
  new Promise((resolve) => {
    const left = (): void => {
      socket.off('close', left);
      resolve();
    };
    if (socket.destroyed) return resolve();
    socket.once('close', left);
    response.write(text, left);
  });
