// What casus import is measured beside: the same rows, read by the same reader, merged by hand-written UNWIND statements.
// The same vertices and edges, search texts among them; no checks, no history, no uniting of what rows share: the last
// one wins.
// Arguments: the file. The engine is named by the environment, as for casus. Prints { rows } as JSON.
const DIST = new URL('../../../dist/', import.meta.url);
const load = (file) => import(new URL(file, DIST));
const [{ readConfig }, { openEngine }, { openInput }, { formats }, { searchProperties }] = await Promise.all(
  ['config.js', 'engines/index.js', 'ingest/input/openInput.js', 'ingest/formats.js', 'write/values.js'].map(load),
);

const ROWS = 1_000;
const LABELS = { ACTOR: 'Actor', PLACE: 'Place', EVENT: 'Event', SOURCE: 'Source' };
const vertexText = (label) =>
  `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ON CREATE SET n:${label} SET n += row.props RETURN count(n)`;
/** An edge is looked for from the end that has few of its type: from the event, not from the actor or conflict. */
const edgeText = (type) =>
  `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE ${
    type === 'PARTICIPATED_IN' ? `(b)<-[r:${type} {id: row.id}]-(a)` : `(a)-[r:${type} {id: row.id}]->(b)`
  } SET r += row.props RETURN count(r)`;

const [file = ''] = process.argv.slice(2);
const engine = await openEngine(readConfig(process.env));
await engine.setUp();

const input = await openInput(file);
const format = formats.find((one) => one.detect(input.head));
let rows = 0;
let batch = [];
let writing = Promise.resolve();
for await (const row of format.read(input.text, { name: format.dataset, version: null })) {
  rows += 1;
  if (row.records) batch.push(row.records);
  if (batch.length === ROWS) await flush();
}
await flush();
await writing;
await engine.close();
process.stdout.write(`${JSON.stringify({ rows })}\n`);

async function flush() {
  const records = batch;
  batch = [];
  await writing;
  writing = engine.write((run) => write(run, records));
}

async function write(run, records) {
  const vertices = new Map(records.flatMap((one) => one.vertices).map((vertex) => [vertex.id, vertex]));
  const edges = new Map();
  const join = ({ type, from, to, ...props }) => {
    const id = `${from}~${type}~${to}~${props.role ?? props.locator ?? ''}`;
    edges.set(id, { type, id, from, to, props: flat(props) });
  };
  for (const { relationships, vertices: cited } of records) {
    relationships.forEach(join);
    for (const { id, citations = [] } of cited)
      for (const { source, ...citation } of citations) join({ type: 'REPORTED_BY', from: id, to: source, ...citation });
  }
  for (const [type, group] of grouped([...vertices.values()], ({ type }) => type)) {
    const props = ({ id, citations, complete, shared, ...fields }) => ({
      id,
      props: { ...flat(fields), ...searchProperties(fields) },
    });
    await run(vertexText(LABELS[type]), { rows: group.map(props) });
  }
  for (const [type, group] of grouped([...edges.values()], ({ type }) => type))
    await run(edgeText(type), { rows: group });
}

/** Objects as properties: lists of them as parallel lists, a point as its parts. */
function flat(fields) {
  const props = {};
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value) && typeof value[0] === 'object') {
      for (const key of Object.keys(value[0])) props[`${name}_${key}`] = value.map((item) => item[key] ?? '');
    } else if (Array.isArray(value) || typeof value !== 'object') props[name] = value;
    else if (value !== null) Object.assign(props, value);
  }
  return props;
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
