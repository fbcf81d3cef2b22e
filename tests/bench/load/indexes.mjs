// The indexes every engine on Neo4j is measured with: casus's own, and those the peers' manuals advise.
import { readFile, readdir } from 'node:fs/promises';

const OWN = new URL('../../../cypher/neo4j/', import.meta.url);

/**
 * What @neo4j/graphql's manual asks for: unique ids (`@unique`) and an index on what is filtered or sorted by.
 * The composite one is what an expert adds for the list's equality + range; all of them serve every engine alike.
 */
const ADVISED = [
  ...['Entity', 'Actor', 'Place', 'Event', 'Source'].map(
    (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  'CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.dateStart)',
  'CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.eventType)',
  'CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.fatalitiesBest)',
  'CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.eventType, n.dateStart)',
  'CREATE INDEX IF NOT EXISTS FOR (n:Actor) ON (n.name)',
  'CREATE INDEX IF NOT EXISTS FOR (n:Place) ON (n.name)',
];

/** What a person would make to search names by hand; casus has its own, of words and their parts. */
const BY_HAND = ['CREATE FULLTEXT INDEX bench_names IF NOT EXISTS FOR (n:Actor|Place|Event) ON EACH [n.name]'];

/** casus's schema statements first, so that theirs win where both name the same index. */
export async function indexStatements() {
  const files = await readdir(OWN).catch(() => []);
  const schemaFiles = files.filter((file) => /^schema.*\.cypher$/.test(file)).sort();
  const texts = await Promise.all(schemaFiles.map((file) => readFile(new URL(file, OWN), 'utf8')));
  return [...texts.flatMap(statementsOf), ...ADVISED, ...BY_HAND];
}

const statementsOf = (text) =>
  text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
