import { describeRestored } from '../ingest/describeRestored.js';
import { InputError } from '../ingest/format.js';
import { emptyReport } from '../ingest/importReport.js';
import { openInput, wholeText, type Input } from '../ingest/input/openInput.js';
import { jsonl } from '../ingest/jsonl/jsonl.js';
import type { Service } from '../resolvers/service.js';
import type { Restored } from '../write/restoreGraph.js';
import { ImportProgress } from './importProgress.js';
import { restoreInto } from './restoreInto.js';
import { withService } from './withService.js';

/** Restores a copy of a whole graph, a file or `-` for standard input, into the configured graph, which is empty. */
export async function restore(path: string): Promise<void> {
  const input = await openInput(path);
  try {
    if (!jsonl.isCopy?.(input.head))
      throw new InputError(
        `${input.name} is no copy of a whole graph: its first line is not of the kind graph. Restore what casus backup wrote; casus import takes all else.`,
      );
    const restored = await withService({ make: true, evenRestoring: true }, (service) =>
      restoreShowing(service, input),
    );
    process.stdout.write(`${describeRestored(restored)}\n`);
  } finally {
    input.close();
  }
}

async function restoreShowing(service: Service, input: Input): Promise<Restored> {
  const report = emptyReport();
  const progress = new ImportProgress(report);
  await service.engine.setUp();
  progress.next(input);
  try {
    const restored = await restoreInto(service, {
      text: wholeText(input),
      wrote: (rows) => {
        report.rows.read += rows;
        report.rows.written += rows;
      },
      say: (line) => progress.say(`casus: ${line}`),
    });
    progress.end(true);
    return restored;
  } finally {
    progress.end();
  }
}
