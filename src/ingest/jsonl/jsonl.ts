import type { Readable } from 'node:stream';
import { buildModel } from '../../model/buildModel.js';
import type { Dataset, Format, Head, Row } from '../format.js';
import { rowOf } from '../rowOf.js';
import { parseObject } from './parseObject.js';
import { readLines } from './readLines.js';
import { recordsOfLine } from './recordsOfLine.js';

/** casus's own lines, as an export of some of the graph writes them: one vertex or relationship a line. */
export const jsonl: Format = {
  name: 'jsonl',
  description: 'JSON lines as casus exports them: a vertex or a relationship a line, with any of its fields',
  dataset: 'jsonl',
  detect: ({ text }: Head) => /^\s*\{[^\n]*"kind"\s*:\s*"(graph|vertex|relationship)"/.test(text),
  read,
};

async function* read(input: Readable, dataset: Dataset): AsyncGenerator<Row> {
  const model = buildModel();
  for await (const { number, text } of readLines(input)) {
    yield rowOf(number, () => recordsOfLine(model, parseObject(text), dataset));
  }
}
