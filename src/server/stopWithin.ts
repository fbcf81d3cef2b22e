import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * A stop of the server that waits for what is being answered, but no longer than a time: then the connections that are
 * still open are cut off. An answer given meanwhile ends its connection: a client that keeps it alive would hold the stop.
 */
export function stopWithin(app: FastifyInstance, ms: number): () => Promise<void> {
  // For `localhost` fastify listens twice, and shows the connections of one server only.
  const asking = new Set<Socket>();
  app.addHook('onRequest', ({ raw: { socket } }, _reply, done) => {
    if (!asking.has(socket)) socket.once('close', () => asking.delete(socket));
    asking.add(socket);
    done();
  });
  let stopping = false;
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) reply.header('connection', 'close');
    done();
  });
  return async () => {
    stopping = true;
    const cutOff = (): void => {
      app.server.closeAllConnections();
      for (const socket of asking) socket.destroy();
    };
    // Not cleared, for the connections of the second server, which fastify does not wait for.
    setTimeout(cutOff, ms).unref();
    await app.close();
  };
}
