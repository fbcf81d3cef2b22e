import { inParts } from '../lists.js';
import type { Params, Run } from '../engines/engine.js';

/** A statement of a write. */
export interface Statement {
  readonly text: string;
  readonly params: Params;
  /** How many rows it must find, as it tells; any number where it is left out. */
  readonly finds?: number;
}

/** Rows sent with one statement. */
export const batchSize = 2_000;

/** A statement on rows, a part at a time; it must find them all. */
export function* statementsOf(text: string, rows: readonly unknown[], common: Params = {}): Generator<Statement> {
  for (const part of inParts(rows, batchSize)) yield { text, params: { ...common, rows: part }, finds: part.length };
}

/**
 * Sends statements in their order. Each is made and sent while the engine still works on the one before it, and no
 * sooner: what they hold is not all there at once. Throws where one found fewer rows than it must.
 */
export async function send(run: Run, statements: Iterable<Statement>): Promise<void> {
  let before: Promise<void> = Promise.resolve();
  for (const statement of statements) {
    const answered = sendOne(run, statement);
    // It is awaited after the next is sent; until then nobody is there to hear of a failure.
    answered.catch(() => undefined);
    await before;
    before = answered;
  }
  await before;
}

async function sendOne(run: Run, { text, params, finds }: Statement): Promise<void> {
  const [found] = await run(text, params);
  if (finds !== undefined && Number(found ?? 0) !== finds)
    throw new Error(`${finds} rows were sent, ${String(found)} were written:\n${text}`);
}
