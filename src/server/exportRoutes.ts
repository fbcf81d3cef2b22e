import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badInput, CasusError } from '../errors.js';
import { exporterOf, partOf } from '../export/exporters.js';
import { openExport } from '../export/openExport.js';
import { fileName } from '../export/writeFiles.js';
import { again } from '../again.js';
import { limits } from '../plan/limits.js';
import type { Service } from '../resolvers/service.js';
import type { ShowError } from './formatError.js';
import { statuses } from './statuses.js';

/** Throws where a request may not read. */
export type MayRead = (request: FastifyRequest) => void;

/**
 * `GET /export/<format>`: a part of the graph as a file, streamed as it is read. What is wrong is told in GraphQL's form
 * before the first byte; what fails later breaks the connection off, so that no half of a file looks whole.
 */
export function exportRoutes(app: FastifyInstance, service: Service, show: ShowError, mayRead: MayRead): void {
  app.get<{ Params: { format: string } }>('/export/:format', async (request, reply) => {
    try {
      mayRead(request);
      const exporter = exporterOf(request.params.format);
      const { part: named, ...wanted } = parametersOf(request);
      const part = partOf(exporter, named);
      const opened = await openExport(service, wanted, limits.exportEntitiesMax.value);
      const text = await begun(opened.text(exporter, part));
      return await reply
        .headers({
          'content-type': exporter.contentType,
          'content-disposition': `attachment; filename="${fileName(exporter, part)}"`,
          'x-content-type-options': 'nosniff',
          ...(opened.note !== undefined && { 'casus-note': opened.note }),
        })
        .send(Readable.from(text));
    } catch (error) {
      const status = error instanceof CasusError ? statuses[error.code] : 500;
      return reply.code(status).send({ errors: [show(error)] });
    }
  });
}

const names = ['where', 'neighborhood', 'depth', 'part'] as const;

type Parameters = { readonly [name in (typeof names)[number]]?: string };

/** The parameters of an address; one that is unknown, or given twice, is told by its name. */
function parametersOf({ query }: FastifyRequest): Parameters {
  for (const [name, value] of Object.entries(query as Record<string, unknown>)) {
    if (!names.some((known) => known === name))
      throw badInput(name, `is not known; an export takes ${names.join(', ')}.`);
    if (typeof value !== 'string') throw badInput(name, 'must be given once.');
  }
  return query as Parameters;
}

/** Reads the first piece, so that what fails at once can still be told; the rest comes as it is asked for. */
async function begun(pieces: AsyncIterable<string>): Promise<AsyncIterable<string>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return again(first.done ? [] : [first.value], iterator);
}
