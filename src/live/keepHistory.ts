import type { Engine } from '../engines/engine.js';
import { readCypher } from '../model/project.js';

/** Most changes deleted in one transaction. */
const batchSize = 1_000;

const everyMs = 3_600_000;
const dayMs = 86_400_000;

/** Forgets, now and every hour, changes older than some days; 0 keeps them all. Gives what ends that. */
export function keepHistory(
  engine: Engine,
  days: number,
  told: { readonly forgot: (count: number) => void; readonly troubled: (error: unknown) => void },
): () => void {
  if (days === 0) return () => undefined;
  const forget = (): void => {
    const before = new Date(Date.now() - days * dayMs).toISOString();
    forgetBefore(engine, before).then(told.forgot, told.troubled);
  };
  forget();
  const timer = setInterval(forget, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Deletes the changes before an instant, the oldest first, and records which one is then the first. Gives how many they
 * were. It stops at the first that is not older, so that what is kept has no gaps.
 */
export async function forgetBefore(engine: Engine, before: string): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const count = await forgetBatch(engine, before);
    forgotten += count;
    if (count < batchSize) return forgotten;
  }
}

const forgetBatch = (engine: Engine, before: string): Promise<number> =>
  engine.write(async (run) => {
    const [reach] = await run(readCypher('cypher/changes/lock.cypher'));
    if (reach === undefined) return 0;
    const [last, keptFrom] = reach as [number, number];
    const seqs = range(keptFrom, Math.min(batchSize, last - keptFrom + 1));
    if (seqs.length === 0) return 0;
    const older = await run(readCypher('cypher/changes/older.cypher'), { seqs, before });
    const gap = seqs.findIndex((seq, index) => seq !== older[index]);
    const count = gap < 0 ? seqs.length : gap;
    if (count === 0) return 0;
    await run(readCypher('cypher/changes/forget.cypher'), { seqs: seqs.slice(0, count) });
    await run(readCypher('cypher/changes/keptFrom.cypher'), { keptFrom: keptFrom + count });
    return count;
  });

const range = (from: number, count: number): number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => from + index);
