import { exporterOf, partOf } from '../export/exporters.js';
import type { Exporter } from '../export/exporter.js';
import { openExport, type OpenedExport, type Wanted } from '../export/openExport.js';
import { targetsOf, writeFiles, writeTo } from '../export/writeFiles.js';
import { withService } from './withService.js';

/** Options of `casus export`, as commander reads them. */
export interface ExportOptions extends Wanted {
  readonly format: string;
  readonly part?: string;
  /** A file or a folder; `-` for standard output. */
  readonly output: string;
}

/** Writes the graph, or a part of it, to a file or to standard output. */
export async function exportGraph({ format, part, output, ...wanted }: ExportOptions): Promise<void> {
  const exporter = exporterOf(format);
  if (part !== undefined || output === '-') partOf(exporter, part);
  const targets = output === '-' ? undefined : targetsOf(exporter, output, part);
  await withService({}, async (service) => {
    const opened = await openExport(service, wanted);
    if (opened.note !== undefined) process.stderr.write(`casus: ${opened.note}\n`);
    if (targets) await writeFiles(opened, exporter, targets);
    else await print(opened, exporter, part);
  });
}

/** Prints an export; whoever reads it may have enough before its end. */
async function print(opened: OpenedExport, exporter: Exporter, part: string | undefined): Promise<void> {
  try {
    await writeTo('standard output', opened.text(exporter, part), process.stdout, false);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
