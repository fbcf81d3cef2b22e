// Opens the engines that suites compare. Neo4j's database is shared by all suites, so each wipes it before it loads.
import { openGrafeo } from '../../src/engines/grafeo.js';
import { openNeo4j } from '../../src/engines/neo4j.js';
import type { Engine } from '../../src/engines/engine.js';
import { relationshipId } from '../../src/plan/relationshipId.js';
import type { GraphRecords, RelationshipRecord } from '../../src/write/records.js';
import { Writer, type Written } from '../../src/write/writer.js';
import { buildModel } from '../../src/model/buildModel.js';
import { readCypher } from '../../src/model/project.js';
import { testNeo4j } from './neo4j/testNeo4j.js';

export const engineNames = ['grafeo', 'neo4j'] as const;
export type EngineName = (typeof engineNames)[number];

export const model = buildModel();

/** When loaded records are said to have come: a fixed instant, so that answers with createdAt can be written down. */
export const loadedAt = '2026-02-13T08:00:00.000Z';

const statementTimeoutMs = 60_000;
const wipeBatch = 10_000;

const neo4j = testNeo4j();

/** Why Neo4j is not tested; undefined where it is. */
const neo4jMissing: string | undefined = 'reason' in neo4j ? neo4j.reason : undefined;

/** Opens an engine with no data and no schema of ours set up. */
async function openBare(name: EngineName): Promise<Engine> {
  if (name === 'grafeo') return openGrafeo(':memory:');
  if ('reason' in neo4j) throw new Error(`This suite needs Neo4j: ${neo4j.reason}.`);
  const engine = openNeo4j(neo4j, statementTimeoutMs);
  await wipe(engine);
  return engine;
}

/** Deletes every vertex and edge, in batches that fit into a transaction's memory. */
async function wipe(engine: Engine): Promise<void> {
  const text = `MATCH (n) WITH n LIMIT ${wipeBatch} DETACH DELETE n RETURN count(n) AS deleted`;
  const batch = (): Promise<number> => engine.write(async (run) => Number((await run(text))[0] ?? 0));
  while ((await batch()) > 0);
}

/** Writes records as an editor would, at a fixed instant. */
export const load = (engine: Engine, records: GraphRecords, at = loadedAt): Promise<Written> =>
  new Writer(engine, model, { now: () => at }).upsert(records, { by: 'test' });

/** Puts edges into the graph that no write of ours would make. */
export async function joinAnyhow(engine: Engine, relationships: readonly RelationshipRecord[]): Promise<void> {
  for (const { type, from, to } of relationships) {
    const text = `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) CREATE (a)-[r:${type} {id: $id, isInferred: false}]->(b) RETURN count(r)`;
    const [count] = await engine.write((run) => run(text, { from, to, id: relationshipId({ type, from, to }) }));
    if (count !== 1) throw new Error(`${from} or ${to} does not exist`);
  }
}

/** Opens an engine with its constraints and indexes, and the given records in it. */
export async function openLoaded(name: EngineName, records?: GraphRecords): Promise<Engine> {
  const engine = await openBare(name);
  await engine.setUp();
  if (records) await load(engine, records);
  return engine;
}

/** An engine that keeps the text of every statement it is asked to read, in order. */
export interface Recording {
  readonly engine: Engine;
  readonly statements: string[];
}

export function recording(engine: Engine): Recording {
  const statements: string[] = [];
  const read: Engine['read'] = (text, params) => {
    statements.push(text);
    return engine.read(text, params);
  };
  return { engine: { ...engine, read }, statements };
}

/** Whether a statement asks what became of ids that were not found, or that a filter names. */
export const asksAfterIds = (text: string): boolean => text === readCypher('cypher/ids/moved.cypher');

/** Runs a suite that needs Neo4j; without one it is skipped with its reason, or fails where Neo4j is required. */
export function describeWithNeo4j(title: string, suite: () => void): void {
  if (!neo4jMissing) return describe(title, suite);
  if (process.env['CASUS_REQUIRE_NEO4J'] === '1') {
    return describe(title, () => {
      test('Neo4j is there', () => {
        throw new Error(`CASUS_REQUIRE_NEO4J=1, but ${neo4jMissing}.`);
      });
    });
  }
  process.stderr.write(`skipped: ${title}: ${neo4jMissing}\n`);
  return describe.skip(title, suite);
}

/** Runs one suite on each engine. */
export function describeEachEngine(title: string, suite: (name: EngineName) => void): void {
  for (const name of engineNames) {
    const run = name === 'neo4j' ? describeWithNeo4j : describe;
    run(`${title} (${name})`, () => suite(name));
  }
}
