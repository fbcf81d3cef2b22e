import type { Readable } from 'node:stream';
import { buildModel } from '../../model/buildModel.js';
import type { ObjectRecord } from '../../write/records.js';
import { CellError } from '../cells.js';
import type { Dataset, Format, Head, Row } from '../format.js';
import { rowOf } from '../rowOf.js';
import { parseObject } from './parseObject.js';
import { readLines } from './readLines.js';
import { idOfLine, ofHistory, recordsOfLine } from './recordsOfLine.js';

/** casus's own lines, as an export of some of the graph writes them: one vertex or relationship a line. */
export const jsonl: Format = {
  name: 'jsonl',
  description: 'JSON lines as casus exports them: a vertex or a relationship a line, with any of its fields',
  dataset: 'jsonl',
  idColumn: 'id',
  detect: ({ text }: Head) => /^\s*\{[^\n]*"kind"\s*:\s*"(graph|vertex|relationship)"/.test(text),
  isCopy: ({ text }) => beginsCopy(text.trimStart().split('\n', 1)[0] ?? ''),
  read,
};

async function* read(input: Readable, dataset: Dataset, tell?: (note: string) => void): AsyncGenerator<Row> {
  const model = buildModel();
  let isCopy: boolean | undefined;
  let passedOver = 0;
  for await (const { number, text } of readLines(input)) {
    isCopy ??= beginsCopy(text);
    let parsed: ObjectRecord | undefined;
    const line = (): ObjectRecord => (parsed ??= parseObject(text));
    if (isCopy && isOfHistory(line)) {
      passedOver += 1;
      continue;
    }
    yield rowOf(
      number,
      () => recordsOfLine(model, line(), dataset),
      () => idOfLine(line()),
    );
  }
  if (isCopy) tell?.(historyLeftOut(passedOver));
}

/** A copy of a whole graph begins with a line of the graph itself; the first line decides, however long it is. */
const beginsCopy = (line: string): boolean => /^\s*\{\s*"kind"\s*:\s*"graph"/.test(line);

/** Whether a line of a copy tells what was, or how it came to be; one that is no JSON does not. */
function isOfHistory(line: () => ObjectRecord): boolean {
  try {
    return ofHistory(line()) !== undefined;
  } catch (error) {
    if (error instanceof CellError) return false;
    throw error;
  }
}

const historyLeftOut = (lines: number): string =>
  `${lines.toLocaleString('en')} lines that only a copy of a whole graph has were passed over: its revision, its history, and what was retracted or merged. Restore the copy into an empty graph to have them too.`;
