import { restoredBatches } from '../../../src/write/restoredBatches.js';
import type { RestoredRow } from '../../../src/write/restoredRow.js';

const vertex = (into: string, line: number): RestoredRow => ({ line, into, counted: 'vertices', properties: {} });
const edge = (into: string, line: number): RestoredRow => ({
  line,
  into,
  counted: 'relationships',
  ends: { from: 'a', to: 'b' },
  properties: {},
});

async function batchesOf(rows: readonly RestoredRow[]): Promise<[string, number[]][]> {
  const batches: [string, number[]][] = [];
  // eslint-disable-next-line @typescript-eslint/require-await
  const given = (async function* () {
    yield* rows;
  })();
  for await (const batch of restoredBatches(given)) batches.push([batch[0]?.into ?? '', batch.map(({ line }) => line)]);
  return batches;
}

test('rows are gathered by place, and vertices are there before the first edge', async () => {
  const rows = [vertex('Actor', 1), vertex('Event', 2), vertex('Actor', 3), edge('WITHIN', 4), edge('PART_OF', 5)];
  expect(await batchesOf([...rows, edge('WITHIN', 6), vertex('Change', 7)])).toEqual([
    ['Actor', [1, 3]],
    ['Event', [2]],
    ['WITHIN', [4, 6]],
    ['PART_OF', [5]],
    ['Change', [7]],
  ]);
});

test('a full batch does not wait', async () => {
  const rows = Array.from({ length: 4_500 }, (_, line) => edge(line % 2 === 0 ? 'A' : 'B', line));
  expect((await batchesOf(rows)).map(([into, lines]) => [into, lines.length])).toEqual([
    ['A', 2_000],
    ['B', 2_000],
    ['A', 250],
    ['B', 250],
  ]);
});

test('nothing is no batch', async () => {
  expect(await batchesOf([])).toEqual([]);
});
