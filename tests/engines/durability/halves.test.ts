// The look at a graph that the tests beside this one rely on sees what is half done.
import { openGrafeo } from '../../../src/engines/grafeo.js';
import type { Engine } from '../../../src/engines/engine.js';
import { model } from '../../support/engines.js';
import { event } from '../../support/event.js';
import { Writer, type Written } from '../../../src/write/writer.js';
import { problemsOf } from './halves.js';

let engine: Engine;
let written: Written;
beforeEach(async () => {
  engine = openGrafeo(':memory:');
  await engine.setUp();
  written = await new Writer(engine, model).upsert(
    {
      vertices: [
        { id: 'actor:r-1', type: 'ACTOR', name: 'A', actorType: 'STATE' },
        event('event:r-1-0', '2026-02-13'),
        event('event:r-1-1', '2026-02-13'),
      ],
      relationships: [{ type: 'PARTICIPATED_IN', from: 'actor:r-1', to: 'event:r-1-0', role: 'INITIATOR' }],
    },
    { by: 'test', reason: 'call r-1' },
  );
});
afterEach(() => engine.close());

const edge = 'actor:r-1~PARTICIPATED_IN~event:r-1-0~INITIATOR';
const [first = '', second = ''] = ['change:000000000001', 'change:000000000002'];
const acknowledged = () => [{ ...written, call: 'r-1' }];

test('a graph that is whole has no problems', async () => {
  expect(written.changes).toEqual([first, second, 'change:000000000003']);
  expect(await problemsOf(engine, acknowledged())).toEqual([]);
});

test.each([
  ['an edge that is gone', 'MATCH ()-[r:PARTICIPATED_IN]->() DELETE r', [`only the history tells: ${edge} live`]],
  ['a vertex that nobody wrote', "CREATE (:Entity {id: 'actor:x'})", ['only the graph has: actor:x live ']],
  [
    'a vertex that is there twice',
    "CREATE (:Merged {id: 'actor:x'}), (:Merged {id: 'actor:x'})",
    [
      'only the graph has: actor:x merged ',
      'only the graph has: actor:x merged ',
      'the graph has twice: actor:x merged ',
    ],
  ],
  [
    'a call that is lost',
    'MATCH (c:Change) DELETE c',
    expect.arrayContaining([
      'CasusGraph.seq is 3, and there are 0 changes',
      'CasusGraph.revision is 1 after 0 writes',
      `r-1 was acknowledged with ${first}, which is not there`,
      'only the graph has: event:r-1-0 live ',
    ]),
  ],
  [
    'half of a call',
    `MATCH (c:Change {id: '${second}'}) DELETE c`,
    expect.arrayContaining([
      'before seq 3 there is a gap',
      `r-1 was acknowledged with ${second}, which is not there`,
      'of call r-1 there is only actor:r-1,event:r-1-1',
    ]),
  ],
])('%s is seen', async (_what, damage, problems) => {
  await engine.write((run) => run(damage));
  expect(await problemsOf(engine, acknowledged())).toEqual(problems);
});
