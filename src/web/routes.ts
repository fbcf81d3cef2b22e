import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { homePolicy } from './home.js';
import { pageHeaders } from './pageHeaders.js';
import { builtWeb } from './playgroundPage.js';

export interface WebOptions {
  /** The home page as HTML, rendered for each request. */
  readonly home: () => Promise<string>;
  /** Where src/web/build.mjs put its files. */
  readonly dist?: URL;
}

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ttf: 'font/ttf',
};

/** Only names as the build makes them: no slash and no dot but the extension's, so nothing outside is reached. */
const assetName = /^[\w-]+-[A-Z0-9]{8}\.(js|css|ttf)$/;

/** Registers GET `/` and GET `/assets/*`. The playground itself is GET /graphql: see sendPlayground. */
export function webRoutes(app: FastifyInstance, { home, dist = builtWeb }: WebOptions): void {
  app.get('/', async (_request, reply) => reply.headers(pageHeaders(homePolicy)).send(await home()));

  app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const { name } = request.params;
    const type = contentTypes[assetName.exec(name)?.[1] ?? ''];
    if (!type) return reply.callNotFound();
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const content = await readAsset(new URL(`assets/${name}${zipped ? '.gz' : ''}`, dist));
    if (!content) return reply.callNotFound();
    if (zipped) reply.header('content-encoding', 'gzip');
    return reply
      .headers({
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
      })
      .send(content);
  });
}

async function readAsset(file: URL): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
