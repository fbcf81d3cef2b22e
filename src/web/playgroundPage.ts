import { readFileSync } from 'node:fs';
import type { FastifyReply } from 'fastify';
import { escapeHtml, iconLink } from './html.js';
import { pageHeaders } from './pageHeaders.js';

/** What src/web/build.mjs says it made: file names under /assets/. */
interface Manifest {
  readonly script: string;
  readonly styles: readonly string[];
  readonly workers: Readonly<Record<string, string>>;
}

/** Where the build puts the pages' files, seen from src/web as well as from dist/web. */
export const builtWeb = new URL('../../dist/web/', import.meta.url);

/**
 * Monaco sets style attributes and adds style elements, draws its squiggles from data: images and takes its icon font
 * from us; its workers are files of ours. Scripts come from /assets alone: nothing inline, nothing evaluated.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers a browser's GET /graphql with the playground; a program's GET of the same address is a query, hence `vary`. */
export function sendPlayground(reply: FastifyReply, dist = builtWeb): FastifyReply {
  return reply.headers({ ...pageHeaders(policy), vary: 'accept' }).send(playgroundHtml(dist));
}

/** The playground's page; before the first build, a page that says so. */
export function playgroundHtml(dist = builtWeb): string {
  const manifest = readManifest(dist);
  if (!manifest) return page('', '<p>The playground is not built yet: run <code>npm run build</code>.</p>');
  const styles = manifest.styles.map((name) => `<link rel="stylesheet" href="/assets/${name}">`);
  const script = `<script type="module" src="/assets/${manifest.script}"></script>`;
  const workers = Object.entries(manifest.workers).map(([label, name]) => [label, `/assets/${name}`]);
  const data = escapeHtml(JSON.stringify(Object.fromEntries(workers)));
  return page(
    `${styles.join('\n')}\n${script}\n`,
    `<main id="playground" data-workers="${data}"><p class="casus-loading">Loading the playground …</p></main>
<noscript><p>The playground needs JavaScript; the API at <code>/graphql</code> does not.</p></noscript>`,
  );
}

function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>casus playground</title>
${iconLink}
${head}</head>
<body>
${body}
</body>
</html>
`;
}

function readManifest(dist: URL): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
