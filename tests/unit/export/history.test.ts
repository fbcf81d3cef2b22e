// The history of a copy: its changes are looked up by their seq, page by page, from the first that is kept.
import type { Engine } from '../../../src/engines/engine.js';
import { openGrafeo } from '../../../src/engines/grafeo.js';
import { historyOf, readState } from '../../../src/export/history.js';
import { forgetBefore } from '../../../src/live/keepHistory.js';
import { changesOf, commit } from '../../support/changes.js';
import { recording } from '../../support/engines.js';

let engine: Engine;
beforeEach(async () => {
  engine = openGrafeo(':memory:');
  await engine.setUp();
});
afterEach(() => engine.close());

async function seqsOf(asked: Engine): Promise<unknown[]> {
  const seqs: unknown[] = [];
  for await (const { seq } of historyOf(asked, await readState(asked)).changes()) seqs.push(seq);
  return seqs;
}

test('all changes that are kept come in order, and no page sorts those that are left', async () => {
  const old = changesOf('actor:a', 2).map((change) => ({ ...change, at: '2020-01-01T00:00:00.000Z' }));
  await commit(engine, [...old, ...changesOf('actor:a', 10_001)]);
  expect(await forgetBefore(engine, '2021-01-01T00:00:00.000Z')).toBe(2);
  const { engine: recorded, statements } = recording(engine);
  expect(await seqsOf(recorded)).toEqual(Array.from({ length: 10_001 }, (_, index) => index + 3));
  const pages = statements.filter((text) => text.includes(':Change'));
  expect(pages).toHaveLength(3);
  expect(pages.filter((text) => !text.includes('{seq: seq}'))).toEqual([]);
});

test('a graph never written to, and one of which all was forgotten, have none', async () => {
  expect(await seqsOf(engine)).toEqual([]);
  await commit(engine, changesOf('actor:a', 2));
  await forgetBefore(engine, '2999-01-01T00:00:00.000Z');
  expect(await seqsOf(engine)).toEqual([]);
});
