// Edges that name a vertex which was retracted: whoever names it is told so, by the row and the field.
import type { Engine } from '../../../src/engines/engine.js';
import { importFiles } from '../../../src/ingest/importFiles.js';
import { emptyReport } from '../../../src/ingest/importReport.js';
import type { Rejection } from '../../../src/ingest/importStopped.js';
import { jsonl } from '../../../src/ingest/jsonl/jsonl.js';
import { localTarget } from '../../../src/ingest/targets/localTarget.js';
import { admin, askerOf } from '../../support/ask.js';
import { describeEachEngine } from '../../support/engines.js';
import { dryRunOf, openForImports } from '../../support/importing.js';
import { scratchFiles } from '../../unit/ingest/support/scratch.js';

const write = scratchFiles();
const author = { by: 'ada', reason: 'checked' };
const vertices = [
  { id: 'actor:gone', type: 'ACTOR', name: 'Gone', actorType: 'STATE' },
  { id: 'actor:there', type: 'ACTOR', name: 'There', actorType: 'STATE' },
  { id: 'place:gone', type: 'PLACE', name: 'Gone', placeType: 'REGION' },
  { id: 'source:gone', type: 'SOURCE', name: 'Gone', sourceType: 'REPORT' },
];

describeEachEngine('edges to what was retracted', (name) => {
  let opened: Awaited<ReturnType<typeof openForImports>>;
  let engine: Engine;
  beforeEach(async () => {
    opened = await openForImports(name);
    ({ engine } = opened);
    await opened.writer.upsert({ vertices, relationships: [] }, author);
    await opened.writer.retract(['actor:gone', 'place:gone', 'source:gone'], author);
  });
  afterEach(() => engine.close());

  test.each([
    [
      'upsertRelationships(input: [{ type: OPPOSES, from: "actor:there", to: "actor:gone" }]) { unchanged }',
      'Argument "input.0.to": names actor:gone, which was retracted.',
    ],
    [
      'upsertPlaces(input: [{ id: "place:new", name: "New", within: "place:gone" }]) { unchanged }',
      'Argument "input.0.within": names place:gone, which was retracted.',
    ],
    [
      'upsertActors(input: [{ id: "actor:there", citations: [{ source: "source:gone" }] }]) { unchanged }',
      'Argument "input.0.citations.0.source": names source:gone, which was retracted.',
    ],
  ])('%s', async (mutation, message) => {
    const { errors } = await askerOf(engine)({ query: `mutation { ${mutation} }`, caller: admin });
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('a row of an import is rejected for it; once the vertex is taken up again it is taken', async () => {
    const edge = { kind: 'relationship', type: 'OPPOSES', from: 'actor:gone', to: 'actor:there' };
    const path = write('edges.jsonl', JSON.stringify(edge));
    for (const target of [dryRunOf(opened.options), localTarget(opened.options)]) {
      const rejections: Rejection[] = [];
      const signal = new AbortController().signal;
      const options = { target, formats: [jsonl], signal, onReject: (one: Rejection) => rejections.push(one) };
      await importFiles([path], options, emptyReport());
      expect(rejections.map(({ line, column, reason }) => [line, column, reason])).toEqual([
        [1, 'from', 'actor:gone~OPPOSES~actor:there: names actor:gone, which was retracted'],
      ]);
    }
    await opened.writer.upsert({ vertices, relationships: [] }, author);
    const report = emptyReport();
    const target = localTarget(opened.options);
    await importFiles([path], { target, formats: [jsonl], signal: new AbortController().signal }, report);
    expect(report.rows.written).toBe(1);
  });
});
