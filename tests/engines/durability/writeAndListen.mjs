// Child process of twoProcesses.test.ts: writes to a Neo4j that others write to, and tells every change from the first,
// until it is ended. Lines on standard output: {cursor} of each change, {written} once. Arguments: the Neo4j, a name.
import { getOperationAST, parse } from 'graphql';
import { built } from '../../support/built.mjs';

const { openNeo4j } = /** @type {typeof import('../../../src/engines/neo4j.js')} */ (await built('engines/neo4j.js'));
const { LiveChanges } = /** @type {typeof import('../../../src/live/liveChanges.js')} */ (
  await built('live/liveChanges.js')
);
const { Subscriber } = /** @type {typeof import('../../../src/live/subscriber.js')} */ (
  await built('live/subscriber.js')
);
const { buildModel } = /** @type {typeof import('../../../src/model/buildModel.js')} */ (
  await built('model/buildModel.js')
);
const { Writer } = /** @type {typeof import('../../../src/write/writer.js')} */ (await built('write/writer.js'));

const [graph = '{}', name = ''] = process.argv.slice(2);
/** @type {unknown} */
const parsed = JSON.parse(graph);
const access = /** @type {{ uri: string, username: string, password: string, database: string }} */ (parsed);
const [model, engine] = [buildModel(), openNeo4j(access)];
const live = new LiveChanges(model, engine, {
  subscribersMax: 10,
  show: (error) => ({ message: String(error) }),
  troubled: (error) => process.stderr.write(`${String(error)}\n`),
});
const writer = new Writer(engine, model, { committed: () => live.committed() });
const tell = (/** @type {object} */ line) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function listen() {
  const document = parse('subscription { changes(after: "0") { cursor } }');
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const subscriber = await live.subscribe({ document, operation, variables: {} });
  if (!(subscriber instanceof Subscriber)) throw new Error(JSON.stringify(subscriber));
  for await (const { data, errors } of subscriber) {
    if (errors) throw new Error(JSON.stringify(errors));
    tell({ cursor: data?.['changes'] });
  }
}

const [calls, lanes, ids] = [200, 8, 20];

/** Sets a field that both processes set, and one of its own. */
async function write(/** @type {number} */ number) {
  const id = `actor:${number % ids}`;
  const fields = { description: `${name} ${number}`, aliases: [`alias of ${name}`] };
  const vertices = [{ id, type: 'ACTOR', name: id, actorType: 'STATE', ...fields }];
  const { created, updated, unchanged, changes } = await writer.upsert({ vertices, relationships: [] }, { by: name });
  return { created, updated, unchanged, changes: changes.length };
}

void listen();
const written = { created: 0, updated: 0, unchanged: 0, changes: 0 };
let next = 0;
await Promise.all(
  Array.from({ length: lanes }, async () => {
    while (next < calls) {
      const did = await write(next++);
      for (const key of /** @type {const} */ (['created', 'updated', 'unchanged', 'changes'])) written[key] += did[key];
    }
  }),
);
tell({ written });
