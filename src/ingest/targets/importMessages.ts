import { z } from 'zod';

/** An id or a name: bounded, so that what a message holds is bounded by its length. */
const text = z.string().max(1_000);
const idsMax = 100_000;
/** An edge's id, which has a locator in it: as long as the message may be. */
const anyId = z.string();

const modified = z.iso.datetime().optional();
const importHash = text.optional();
const vertex = z.looseObject({
  ...{ id: text, type: text, importHash, modified, shared: z.boolean().optional() },
  ...{ citations: z.array(z.looseObject({ source: text })).optional(), complete: z.array(text).optional() },
});
const relationship = z.looseObject({
  ...{ type: text, from: text, to: text },
  ...{ importHash, modified, statedIn: text.optional(), object: text.optional(), withdrawn: z.boolean().optional() },
});
const records = z.strictObject({ vertices: z.array(vertex), relationships: z.array(relationship) });

/**
 * What a remote import, or a dry run of one, sends, by the last part of its path under `/import/`. Fields of records are
 * checked where they are written.
 */
export const importMessages = {
  find: z.strictObject({ ids: z.array(text).max(idsMax) }),
  batch: z.strictObject({ records, reason: text }),
  ids: z.strictObject({ dataset: text, after: text }),
  edges: z.strictObject({ dataset: text, after: anyId }),
  merged: z.strictObject({ ids: z.array(text).max(idsMax) }),
  name: z.strictObject({ after: text, reason: text }),
  finish: z.strictObject({ ids: z.array(anyId).max(idsMax), reason: text }),
  tryBatch: z.strictObject({ records }),
  tryFinish: z.strictObject({ ids: z.array(anyId).max(idsMax) }),
  settlements: z.strictObject({ after: text }),
  unnamed: z.strictObject({ after: text }),
} as const;

export type ImportMessage = keyof typeof importMessages;
