import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CasusError } from '../errors.js';
import { importMessages, type ImportMessage } from '../ingest/targets/importMessages.js';
import type { Target } from '../ingest/targets/target.js';
import type { Trial } from '../ingest/targets/trial.js';
import { limits } from '../plan/limits.js';
import { RecordErrors } from '../write/recordErrors.js';
import { statuses } from './statuses.js';

export interface ImportRoutes {
  /** Throws UNAUTHENTICATED or FORBIDDEN for who is no editor; gives the name the history shall tell. */
  readonly requireEditor: (request: FastifyRequest) => string;
  /** Where the imports of an editor go. */
  readonly targetFor: (editor: string) => Promise<Target> | Target;
  /** What dry runs are tried on. */
  readonly trial: Trial;
}

type Answers = {
  readonly [M in ImportMessage]: (
    target: Target & Trial,
    message: z.infer<(typeof importMessages)[M]>,
  ) => Promise<unknown>;
};

const answers: Answers = {
  find: async (target, { ids }) => [...(await target.find(ids))],
  batch: (target, { records, reason }) => target.write(records, reason),
  ids: (target, { dataset, after }) => target.idsOf(dataset, after),
  edges: (target, { dataset, after }) => target.edgeIdsOf(dataset, after),
  merged: async (target, { ids }) => [...(await target.mergedInto(ids))],
  name: (target, { after, reason }) => target.nameUnnamed(after, reason),
  finish: (target, { ids, reason }) => target.retract(ids, reason),
  tryBatch: (target, { records }) => target.tryWrite(records),
  tryFinish: (target, { ids }) => target.tryRetract(ids),
  settlements: (target, { after }) => target.settlements(after),
  unnamed: (target, { after }) => target.unnamed(after),
};

/**
 * What `casus import --to` talks to, JSON both ways, for editors only: POST /import/find, /batch, /ids, /edges, /merged, /name
 * and /finish; for a dry run /tryBatch, /tryFinish, /settlements and /unnamed, and nothing that writes.
 */
export function importRoutes(app: FastifyInstance, routes: ImportRoutes): void {
  for (const message of Object.keys(importMessages) as ImportMessage[]) addRoute(app, routes, message);
}

function addRoute<M extends ImportMessage>(
  app: FastifyInstance,
  { requireEditor, targetFor, trial }: ImportRoutes,
  message: M,
): void {
  const editors = new WeakMap<FastifyRequest, string>();
  app.post(`/import/${message}`, {
    // A batch of 1,000 rows with long descriptions fits.
    bodyLimit: limits.importBytesMax.value,
    // Before the body is read: nobody else may make the server hold one of this size.
    onRequest: (request, _reply, done) => {
      editors.set(request, requireEditor(request));
      done();
    },
    errorHandler: (error: Error, request, reply) => {
      if (!(error instanceof CasusError)) throw error;
      if (error.cause !== undefined) request.log.warn({ code: error.code, err: error.cause }, error.message);
      const problems = error instanceof RecordErrors ? { problems: error.problems } : {};
      void reply
        .code(statuses[error.code])
        .send({ errors: [{ message: error.message, extensions: { code: error.code, ...problems } }] });
    },
    handler: async (request) => {
      const checked = importMessages[message].safeParse(request.body) as z.ZodSafeParseResult<
        z.infer<(typeof importMessages)[M]>
      >;
      if (!checked.success) {
        const [issue] = checked.error.issues;
        const path = issue?.path.join('.') ?? '';
        throw new CasusError('BAD_USER_INPUT', `The message is wrong at "${path}": ${issue?.message ?? ''}.`);
      }
      const target = { ...trial, ...(await targetFor(editors.get(request) ?? '')) };
      return { data: await answers[message](target, checked.data) };
    },
  });
}
