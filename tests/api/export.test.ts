import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fastify } from 'fastify';
import { pino } from 'pino';
import type { Engine } from '../../src/engines/engine.js';
import { CasusError } from '../../src/errors.js';
import { exporters } from '../../src/export/exporters.js';
import { readSeed } from '../../src/ingest/seed.js';
import { limits } from '../../src/plan/limits.js';
import { serviceOf } from '../../src/resolvers/service.js';
import { exportRoutes } from '../../src/server/exportRoutes.js';
import { errorShower } from '../../src/server/formatError.js';
import { model, openLoaded } from '../support/engines.js';
import { serve, type Answer, type TestServer } from './support/server.js';

const some = 'where={"eventType":{"eq":"STRATEGIC_DEVELOPMENTS"}}';

describe('GET /export', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());

  const get = (path: string): Promise<Response> => fetch(`${server.url}/export/${path}`);
  const refused = async (path: string): Promise<readonly [number, string, string]> => {
    const response = await get(path);
    const { errors: [error] = [] } = (await response.json()) as Answer;
    return [response.status, error?.extensions.code ?? '', error?.message ?? ''];
  };

  test.each(exporters.map(({ name, parts, contentType }) => ({ name, parts, contentType })))(
    '$name is a file of its media type',
    async ({ name, parts: [part] = [undefined], contentType }) => {
      const response = await get(`${name}?${some}${part === undefined ? '' : `&part=${part}`}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(contentType);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="casus(-nodes)?\.[a-z.]+"$/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await response.text()).length).toBeGreaterThan(500);
    },
  );

  test('a neighborhood', async () => {
    const response = await get('cytoscape?neighborhood=place:palmyra&depth=1');
    const { elements } = (await response.json()) as { elements: { nodes: { data: { id: string } }[] } };
    expect(elements.nodes.map(({ data }) => data.id)).toContain('place:palmyra');
  });

  test.each([
    ['xls?where={}', 400, 'BAD_USER_INPUT', 'Argument "format": must be one of graphml, gexf,'],
    ['gexf', 400, 'BAD_USER_INPUT', 'Argument "where": or neighborhood must be given'],
    ['gexf?where={', 400, 'BAD_USER_INPUT', 'Argument "where": must be an EventFilter as JSON'],
    ['gexf?where={"bogus":1}', 400, 'BAD_USER_INPUT', 'Field "bogus" is not defined by type "EventFilter"'],
    ['gexf?where={}&where={}', 400, 'BAD_USER_INPUT', 'Argument "where": must be given once.'],
    ['gexf?wher={}', 400, 'BAD_USER_INPUT', 'Argument "wher": is not known; an export takes where, neighborhood'],
    ['csv?where={}', 400, 'BAD_USER_INPUT', 'Argument "part": must be nodes or relationships, not missing'],
    ['gexf?neighborhood=place:nowhere', 404, 'NOT_FOUND', 'there is no entity with the id place:nowhere'],
  ])('%s is %d %s', async (path, status, code, message) => {
    expect(await refused(path)).toEqual([status, code, expect.stringContaining(message)]);
  });
});

describe('the route of an export', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded('grafeo', readSeed());
  });
  afterAll(() => engine.close());

  const show = errorShower(pino({ level: 'silent' }));
  const everybody = (): void => undefined;

  test('asks first whether the request may read', async () => {
    const app = fastify();
    exportRoutes(app, serviceOf(model, engine), show, () => {
      throw new CasusError('UNAUTHENTICATED', 'A key is needed.');
    });
    const { statusCode, body } = await app.inject('/export/gexf?where={}');
    expect([statusCode, JSON.parse(body)]).toEqual([
      401,
      { errors: [{ message: 'A key is needed.', extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
  });

  test('a fault of ours before the first byte is told by an id only', async () => {
    const app = fastify();
    const read: Engine['read'] = (text, params) =>
      text.includes('properties(n)') ? Promise.reject(new Error('secret')) : engine.read(text, params);
    exportRoutes(app, serviceOf(model, { ...engine, read }), show, everybody);
    const { statusCode, body } = await app.inject('/export/gexf?where={}');
    expect(statusCode).toBe(500);
    expect(body).not.toContain('secret');
    expect(body).toContain('INTERNAL_SERVER_ERROR');
  });

  test('a client that goes away ends the reading', async () => {
    const app = fastify({ forceCloseConnections: true });
    const ids = Array.from({ length: limits.exportEntitiesMax.value }, (_, index) => `event:${index}`);
    const name = 'long '.repeat(2_000);
    let read = 0;
    const large: Engine['read'] = async (text, params = {}) => {
      await wait(5);
      if (text.includes('RETURN event.id')) return ids;
      if (!text.includes('properties(n)')) return [];
      const asked = params['ids'] as readonly string[];
      read += asked.length;
      return asked.map((id) => ({ id, entityType: 'EVENT', name }));
    };
    exportRoutes(app, serviceOf(model, { ...engine, read: large }), show, everybody);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const [response] = (await once(httpGet(`${url}/export/jsonl?where={}`), 'response')) as [IncomingMessage];
    await once(response, 'data');
    response.destroy();
    await wait(500);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(ids.length / 2);
    await app.close();
  });
});
