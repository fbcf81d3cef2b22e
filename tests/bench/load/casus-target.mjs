// The load target that goes through casus's own writer: every property it stores is there, search texts and history included.
const DIST = new URL('../../../dist/', import.meta.url);
const load = (file) => import(new URL(file, DIST));

/** One instant for all rows, so that the same graph is the same on every run. */
const INSTANT = '2024-01-01T00:00:00.000Z';

/** `config` as casus reads it: `{ neo4j: { uri, … } }` or `{ data: path }`. Sets up constraints and indexes as a start would. */
export async function casusTarget(name, config) {
  const [{ openEngine }, { buildModel }, { Writer }] = await Promise.all(
    ['engines/index.js', 'model/buildModel.js', 'write/writer.js'].map(load),
  );
  const engine = await openEngine(config);
  const model = buildModel();
  const writer = new Writer(engine, model, { now: () => INSTANT });
  const ingest = (records) => writer.upsert({ vertices: [], relationships: [], ...records }, { by: 'bench' });
  const one = async (text) => Number((await engine.read(text))[0] ?? 0);

  return {
    name,
    totals: async () => ({
      entities: await one('MATCH (n:Entity) RETURN count(n)'),
      fatalities: await one('MATCH (n:Event) RETURN sum(n.fatalitiesBest)'),
      edges: await one('MATCH ()-[r]->() RETURN count(r)'),
    }),
    prepare: () => engine.setUp(),
    vertices: (label, rows) =>
      ingest({ vertices: rows.map(({ entityType, createdAt, updatedAt, ...row }) => ({ ...row, type: entityType })) }),
    edges: ({ type }, rows) =>
      ingest({ relationships: rows.map(({ from, to, properties }) => ({ ...properties, type, from, to })) }),
    finish: async () => {},
    close: () => engine.close(),
  };
}
