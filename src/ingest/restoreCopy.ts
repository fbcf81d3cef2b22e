import { describeRestored } from './describeRestored.js';
import type { ImportReport } from './importReport.js';
import { ImportStopped } from './importStopped.js';
import { wholeText, type Input } from './input/openInput.js';
import type { Target } from './targets/target.js';

/** Restores an input that is a copy of a whole graph into a target that is empty; false where it cannot be, untouched. */
export async function restoreCopy(
  input: Input,
  target: Target,
  { rows, records, notes }: ImportReport,
  signal: AbortSignal,
): Promise<boolean> {
  const restored = await target.restore?.(unlessStopped(wholeText(input), signal), (count) => {
    rows.read += count;
    rows.written += count;
  });
  if (!restored) return false;
  records.created += restored.vertices + restored.relationships;
  notes.push(`${input.name} is a copy of a whole graph, and there was none yet. ${describeRestored(restored)}`);
  return true;
}

async function* unlessStopped(text: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  for await (const piece of text) {
    if (signal.aborted) throw new ImportStopped('The restore was stopped: a part of the copy is in the graph.');
    yield piece;
  }
}
