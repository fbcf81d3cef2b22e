import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { sendPlayground } from '../../src/web/playgroundPage.js';
import { webRoutes } from '../../src/web/routes.js';

const script = 'playground-ABCDEFGH.js';
const manifest = { script, styles: ['theme-ABCDEFGH.css'], workers: { json: 'json-worker-ABCDEFGH.js' } };

describe('the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-web-'));
  const apps: FastifyInstance[] = [];
  let url: string;

  const serve = async (dist: URL): Promise<string> => {
    const app = fastify();
    apps.push(app);
    webRoutes(app, { home: () => Promise.resolve('<h1>home</h1>'), dist });
    app.get('/graphql', (_request, reply) => sendPlayground(reply, dist));
    return app.listen({ host: '127.0.0.1', port: 0 });
  };

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'assets', script), 'plain');
    writeFileSync(join(folder, 'assets', `${script}.gz`), gzipSync('packed'));
    url = await serve(pathToFileURL(`${folder}/`));
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    rmSync(folder, { recursive: true });
  });

  /** Status, headers and text of a GET. */
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, { headers });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  };

  test('/ is the home page, under a policy and never from a stale cache', async () => {
    const { status, headers, body } = await get('/');
    expect([status, body]).toEqual([200, '<h1>home</h1>']);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /);
  });

  test('the playground links to the files of the build, under a policy that allows no inline script', async () => {
    const { headers, body } = await get('/graphql');
    for (const name of [script, ...manifest.styles, manifest.workers.json]) expect(body).toContain(`/assets/${name}`);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['vary']).toBe('accept');
  });

  test('an asset is kept for ever, and goes out packed to who can unpack it', async () => {
    const plain = await get(`/assets/${script}`, { 'accept-encoding': 'identity' });
    expect(plain.body).toBe('plain');
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    const packed = await get(`/assets/${script}`, { 'accept-encoding': 'gzip, br' });
    expect([packed.headers['content-encoding'], packed.body]).toEqual(['gzip', 'packed']);
  });

  test.each(['missing-ABCDEFGH.js', `${script}.gz`, '..%2Fmanifest.json', 'manifest.json'])(
    '/assets/%s is not found',
    async (name) => {
      expect((await get(`/assets/${name}`)).status).toBe(404);
    },
  );

  test('before the first build the playground says how to build it', async () => {
    url = await serve(pathToFileURL(join(folder, 'none/')));
    const { status, body } = await get('/graphql');
    expect(status).toBe(200);
    expect(body).toContain('<p>The playground is not built yet: run <code>npm run build</code>.</p>');
  });
});
