import { jsonl } from '../export/jsonl.js';
import { exportGraph } from './export.js';

/** Writes a copy of the whole graph: the one export that loses nothing. */
export const backup = ({ output }: { readonly output: string }): Promise<void> =>
  exportGraph({ format: jsonl.name, output });
