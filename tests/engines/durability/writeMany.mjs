// Child process of the tests beside it: four writers at once, until it is killed. Each call is told on standard output
// once it is acknowledged. Arguments: the graph ({path} or Neo4j's {uri, …}), a name that begins every id of its own.
import { built } from '../../support/built.mjs';

const { openGrafeo } = /** @type {typeof import('../../../src/engines/grafeo.js')} */ (
  await built('engines/grafeo.js')
);
const { openNeo4j } = /** @type {typeof import('../../../src/engines/neo4j.js')} */ (await built('engines/neo4j.js'));
const { buildModel } = /** @type {typeof import('../../../src/model/buildModel.js')} */ (
  await built('model/buildModel.js')
);
const { Writer } = /** @type {typeof import('../../../src/write/writer.js')} */ (await built('write/writer.js'));

const [graph = '{}', round = 'r'] = process.argv.slice(2);
/** @type {unknown} */
const parsed = JSON.parse(graph);
const given = /** @type {{ path: string } | { uri: string, username: string, password: string, database: string }} */ (
  parsed
);
const engine = 'path' in given ? openGrafeo(given.path) : openNeo4j(given);
if ('path' in given) await engine.setUp();
const writer = new Writer(engine, buildModel());

const lanes = 4;
/** What is there for later calls to work on. @type {{ events: string[], actors: string[], changes: string[] }} */
const made = { events: [], actors: [], changes: [] };

/** @param {string[]} list @returns {string | undefined} */
const pick = (list) => list[Math.floor(Math.random() * list.length)];

/** Two events, an actor of both, and one that all calls share; what is said of that one is the call's own. */
function recordsOf(/** @type {string} */ call) {
  const [events, actor, shared] = [
    [`event:${call}-0`, `event:${call}-1`],
    `actor:${call}`,
    `actor:shared-${call.length % 3}`,
  ];
  const day = { dateStart: '2026-02-13', dateEnd: '2026-02-13', datePrecision: 'DAY' };
  const join = (/** @type {string} */ from, /** @type {string | undefined} */ to) => ({
    ...{ type: 'PARTICIPATED_IN', from, to: to ?? '', role: 'INITIATOR' },
  });
  return {
    vertices: [
      ...events.map((id) => ({
        id,
        type: 'EVENT',
        name: id,
        kind: 'EVENT',
        eventType: 'BATTLES',
        status: 'REPORTED',
        ...day,
      })),
      { id: actor, type: 'ACTOR', name: actor, actorType: 'STATE' },
      { id: shared, type: 'ACTOR', name: shared, actorType: 'STATE', description: call },
    ],
    relationships: [join(actor, events[0]), join(actor, events[1]), join(shared, events[0])],
  };
}

/** @param {string} call @returns {Promise<import('../../../src/write/writer.js').Written>} */
async function write(call) {
  const author = { by: 'test', reason: `call ${call}` };
  const kind = Math.random();
  const [event, actor, other, change] = [pick(made.events), pick(made.actors), pick(made.actors), pick(made.changes)];
  if (kind > 0.9 && event) return writer.retract([event], author);
  if (kind > 0.8 && actor && other) return writer.merge(actor, [other], author);
  if (kind > 0.6 && change) return writer.undo(change, author);
  const written = await writer.upsert(recordsOf(call), author);
  made.events.push(`event:${call}-0`, `event:${call}-1`);
  made.actors.push(`actor:${call}`);
  return written;
}

const refusals = ['CONFLICT', 'NOT_FOUND', 'BAD_USER_INPUT'];

let number = 0;
async function lane() {
  for (;;) {
    const call = `${round}-${++number}`;
    try {
      const { changes, revision } = await write(call);
      made.changes.push(...changes);
      process.stdout.write(`${JSON.stringify({ call, changes, revision })}\n`);
    } catch (error) {
      // Calls are drawn without a look at the graph: many cannot be done.
      if (!refusals.includes(/** @type {{ code?: string }} */ (error).code ?? '')) throw error;
    }
  }
}
await Promise.all(Array.from({ length: lanes }, lane));
