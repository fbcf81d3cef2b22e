// A stop waits for what is being answered, and not for ever for a client that does not read it.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { openGrafeo } from '../../src/engines/grafeo.js';
import type { Engine } from '../../src/engines/engine.js';
import { readConfig } from '../../src/config.js';
import { limits } from '../../src/plan/limits.js';
import { serve } from './support/server.js';

/** An engine whose events are more than any socket holds back. */
function large(): Engine {
  const engine = openGrafeo(':memory:');
  const ids = Array.from({ length: limits.exportEntitiesMax.value }, (_, index) => `event:${index}`);
  const read: Engine['read'] = (text, params = {}) => {
    if (text.includes('RETURN event.id')) return Promise.resolve(ids);
    if (!text.includes('properties(n)')) return engine.read(text, params);
    const asked = params['ids'] as readonly string[];
    return Promise.resolve(asked.map((id) => ({ id, entityType: 'EVENT', name: 'long '.repeat(2_000) })));
  };
  return { ...engine, read };
}

test.concurrent.each(['127.0.0.1', 'localhost'])(
  'on %s a client that does not read its export is cut off after ten seconds',
  async (HOST) => {
    const server = await serve(readConfig({ CASUS_DATA: ':memory:', HOST, PORT: '0' }), large());
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`GET /export/jsonl?where={} HTTP/1.1\r\nhost: ${HOST}\r\n\r\n`);
    await once(socket, 'readable');
    expect(String(socket.read(12))).toBe('HTTP/1.1 200');
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(13_000);
    await wait(started + 11_000 - performance.now());
    let rest = '';
    socket.on('data', (chunk: Buffer) => (rest = (rest + chunk.toString()).slice(-5)));
    await once(socket, 'close');
    // That which ends a whole answer of this kind.
    expect(rest).not.toBe('0\r\n\r\n');
  },
  25_000,
);
