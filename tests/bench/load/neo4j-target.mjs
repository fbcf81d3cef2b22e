// The load target for Neo4j: UNWIND batches, one transaction each, found again through the unique ids.
import neo4j from 'neo4j-driver';
import { indexStatements } from './indexes.mjs';

/** Creates rather than merges: loadGraph has made sure that the graph is empty. */
export function neo4jTarget(uri) {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
  const run = (text, params) => driver.executeQuery(text, params, { database: 'neo4j' });

  return {
    name: 'Neo4j',
    async totals() {
      const { records } = await run(
        'MATCH (n:Entity) WITH count(n) AS entities, sum(n.fatalitiesBest) AS fatalities RETURN entities, fatalities, COUNT { ()-->() } AS edges',
      );
      return records[0].toObject();
    },
    async prepare() {
      for (const text of await indexStatements()) await run(text);
      await run('CALL db.awaitIndexes(300)');
    },
    async vertices(label, rows) {
      await run(`UNWIND $rows AS row CREATE (n:Entity:${label}) SET n = row`, { rows: wholeNumbers(rows) });
    },
    async edges({ type, from, to }, rows) {
      const text = `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
      await run(text, { rows });
    },
    async finish() {
      await run('CALL db.awaitIndexes(300)');
      await run('CALL db.prepareForReplanning(300)');
    },
    close: () => driver.close(),
  };
}

/** JavaScript numbers travel as floats unless told otherwise. */
const wholeNumbers = (rows) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? neo4j.int(value) : value]),
    ),
  );
