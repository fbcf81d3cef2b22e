// Every statement of ours is one that Neo4j can plan, and lists in an order that has an index are read from it.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, Kind } from 'graphql';
import type { Engine } from '../../src/engines/engine.js';
import { compilePlan } from '../../src/compile/compilePlan.js';
import type { Dialect } from '../../src/compile/dialect.js';
import type { EventGroupBy } from '../../src/generated/schema.js';
import { fillCypher, readCypher, readProjectFile, readStatements } from '../../src/model/project.js';
import { eventStatsOf } from '../../src/traversals/eventStats.js';
import { goldens, plansOf } from '../golden/golden.js';
import { describeWithNeo4j, model, openLoaded } from '../support/engines.js';
import { randomGraph } from '../random/graph.js';

/** What stands for the placeholders of cypher/traversals where nothing is filtered. */
const placeholders = ({ keys }: Dialect): Readonly<Record<string, string>> => ({
  FOLLOW: 'MATCH (vertex)-[edge]-(node)',
  PATTERN: '(start)-[*..6]-(target)',
  ALLOW: 'true',
  FIND: keys.find('vertex', 'key'),
  KEY: keys.of('node'),
  TYPE: '0',
  DATES: '[node.dateStart, node.dateEnd, node.datePrecision]',
  OTHERS: `UNWIND [$key1] AS key1 ${keys.find('other1', 'key1')}`,
  JOINED: [
    'WITH node, other1, count(DISTINCT edge) AS edges',
    'MATCH (node)-[edge1]-(other1) WHERE true',
    'WITH node, edges, count(DISTINCT edge1) AS edge1s',
  ].join('\n'),
  COUNTED: 'edges + edge1s',
  BOUND: 'true',
  SORTED: 'node.id',
});

/** The statements of `eventStats` that a part of them stands in: those by the key of a file in keys/, or by three keys. */
async function statsStatements(file: string): Promise<string[]> {
  const [, key] = /keys\/(\w+)\.cypher$/.exec(file) ?? [];
  const groupBy = key ? [key.toUpperCase() as EventGroupBy] : (['PLACE', 'ACTOR', 'YEAR'] as const);
  const fields = new Set([
    'fatalitiesBest',
    'fatalitiesLow',
    'fatalitiesHigh',
    'fatalitiesUnknown',
    'firstDate',
    'lastDate',
  ]);
  const statements: string[] = [];
  const engine = { read: (text: string) => Promise.resolve(statements.push(text) === 1 ? ['a group with parts'] : []) };
  await eventStatsOf(engine, 'MATCH (event:Event)', groupBy, fields)({ params: {}, first: 1 });
  return statements;
}

/** Statements of the files in each folder of cypher/; those of an engine's own are run by its setUp. */
const statementsOfFolder: Readonly<Record<string, (file: string, dialect: Dialect) => string[] | Promise<string[]>>> = {
  neo4j: readStatements,
  statistics: readStatements,
  changes: readStatements,
  search: (file) => (file.endsWith('neo4j.cypher') ? readStatements(file) : []),
  fields: (file) => {
    const [, from] = /\bFrom: this \((\w+)\)/.exec(readProjectFile(file)) ?? [];
    return [`MATCH (this:${from ?? 'nobody says where it starts'} {id: $id})\n${readCypher(file)}\nRETURN node`];
  },
  ids: readStatements,
  write: (file) => {
    const labels = [...model.entityTypes.values()].map(({ label = '' }) => label);
    const types = [...model.joins.keys()];
    const fillings = labels.map((LABEL, index) => {
      const TYPE = types[index] ?? 'WITHIN';
      return { LABEL, TYPE, PROPERTIES: 'id: row[2]', EDGE: index % 2 === 0 ? `-[r:${TYPE}]->` : `<-[r:${TYPE}]-` };
    });
    return fillings.map((filling) => fillCypher(file, filling));
  },
  analysis: (file) =>
    /\/(event-|keys\/)/.test(file) ? statsStatements(file) : [fillCypher(file, { EVENTS: 'MATCH (event:Event)' })],
  ingest: (file) => [...model.entityTypes.values()].map(({ label = '' }) => fillCypher(file, { LABEL: label })),
  traversals: (file, dialect) => {
    if (file.endsWith('within.cypher')) return [`MATCH (node:Event {id: $id})\n${readCypher(file)}\nRETURN node`];
    return [fillCypher(file, placeholders(dialect))];
  },
  export: (file) => [
    fillCypher(file, {
      EVENTS: 'MATCH (event:Event)',
      FOLLOW: 'MATCH (vertex)-[edge]->(node)',
      LABEL: 'Change',
    }),
  ],
  restore: (file) => [fillCypher(file, { LABELS: 'Entity:Actor', TYPE: 'WITHIN' })],
  grafeo: () => [],
};

const files = readdirSync(resolve('cypher'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.cypher'),
);

/** Lists in an order that an index has: read in that order, so that a page reads no more than it shows. */
const ordered = [
  'events(orderBy: [{ dateStart: DESC }])',
  'events(orderBy: [{ dateEnd: ASC }])',
  'events(orderBy: [{ name: ASC }])',
  'events(orderBy: [{ eventType: ASC }])',
  'events(orderBy: [{ id: DESC }])',
  'events(orderBy: [{ dateStart: DESC }, { name: ASC }], last: 3)',
  'events',
  'actors(orderBy: [{ name: DESC }])',
  'actors(orderBy: [{ actorType: ASC }])',
  'actors(orderBy: [{ id: ASC }])',
  'places(orderBy: [{ name: ASC }])',
  'places(orderBy: [{ placeType: ASC }])',
  'sources(orderBy: [{ name: ASC }])',
] as const;

/** Lists by a condition that an index answers, or that starts from a vertex of known id. */
const filtered = [
  'events(where: { dateStart: { gte: "2026-02-01", lt: "2026-02-10" } })',
  'events(where: { dateEnd: { lte: "2026-02-01" } })',
  'events(where: { eventType: { eq: BATTLES } })',
  'events(where: { name: { startsWith: "US" } })',
  'events(where: { id: { eq: "event:1" } })',
  'events(where: { id: { in: ["event:1"] } }, orderBy: [{ dateStart: ASC }])',
  'events(where: { fatalitiesBest: { gte: 3 } })',
  'events(where: { participants: { some: { id: { eq: "actor:1" } } } }, orderBy: [{ dateStart: ASC }])',
  'events(where: { locations: { within: "place:1" } }, orderBy: [{ dateStart: ASC }])',
  'actors(where: { actorType: { eq: PERSON } })',
  'actors(where: { name: { eq: "Palmyra" } })',
  'places(where: { countryCode: { eq: "SY" } })',
  'places(where: { within: "place:1" })',
  'places(where: { point: { near: { latitude: 34.5, longitude: 38.5, radiusKm: 50 } } })',
  'sources(where: { publishedAt: { gte: "2026-02-01" } })',
] as const;

interface PlanNode {
  readonly operatorType: string;
  readonly children: readonly PlanNode[];
}

const operatorsOf = ({ operatorType, children }: PlanNode): string[] => [
  operatorType,
  ...children.flatMap(operatorsOf),
];

describeWithNeo4j('plans on Neo4j', () => {
  let engine: Engine;
  const explain = async (text: string): Promise<string[]> =>
    operatorsOf(JSON.parse(await engine.explain(text, {})) as PlanNode);

  beforeAll(async () => {
    engine = await openLoaded('neo4j', randomGraph(1));
    // Else plans rest on the statistics of the graph that was there before.
    await engine.write((run) => run('CALL db.prepareForReplanning(60)'));
  }, 120_000);
  afterAll(() => engine.close());

  test.each(goldens)('the statements of $name are planned, without a walk over the whole graph', async (golden) => {
    for (const plan of Object.values(plansOf(golden, golden.variables))) {
      if (!plan) continue;
      const { text, joined } = compilePlan(model, engine.dialect, plan);
      for (const statement of [text, ...(joined ? [joined.text] : [])]) {
        const operators = await explain(statement);
        if (plan.kind !== 'edges')
          expect(operators.filter((operator) => operator.startsWith('AllNodesScan'))).toEqual([]);
      }
    }
  });

  test.each(files)('cypher/%s is planned', async (file) => {
    const [folder = ''] = file.split('/');
    const statements = statementsOfFolder[folder];
    if (!statements) throw new Error(`nothing says how the statements in cypher/${folder} are read`);
    for (const statement of await statements(`cypher/${file}`, engine.dialect))
      expect(await explain(statement)).not.toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith('traversals/')))(
    'cypher/%s begins at a key or an id',
    async (file) => {
      const [statement = ''] = (await statementsOfFolder['traversals']?.(`cypher/${file}`, engine.dialect)) ?? [];
      const operators = await explain(statement);
      expect(operators.filter((operator) => /^(AllNodesScan|NodeByLabelScan)\b/.test(operator))).toEqual([]);
      if (!statement.includes(engine.dialect.keys.of('vertex'))) return;
      // Nor are the many vertices that are asked about where it begins.
      expect(operators).toContainEqual(expect.stringMatching(/^NodeByIdSeek\b/));
      const pairs = operators.filter((operator) => operator.startsWith('CartesianProduct'));
      // Of vertices given one by one there is one pair.
      expect(pairs).toHaveLength(statement.includes('UNWIND [$first]') ? 1 : 0);
    },
  );

  test.each(ordered)('%s is read in the order of an index', async (list) => {
    const operators = await explain(statementOf(list, engine));
    expect(operators.filter((operator) => /^(AllNodesScan|NodeByLabelScan|Sort|Top)\b/.test(operator))).toEqual([]);
    expect(operators).toContainEqual(expect.stringMatching(/^NodeIndexScan\b/));
  });

  test.each(filtered)('%s is found by an index', async (list) => {
    const operators = await explain(statementOf(list, engine));
    expect(operators.filter((operator) => /^(AllNodesScan|NodeByLabelScan|NodeIndexScan)\b/.test(operator))).toEqual(
      [],
    );
    expect(operators).toContainEqual(expect.stringMatching(/^Node(Unique)?IndexSeek/));
  });
});

/** The statement of a root field that lists. */
function statementOf(list: string, { dialect }: Engine): string {
  const document = parse(`{ ${list} { nodes { id name } } }`);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const [plan] = Object.values(plansOf({ document, operation }, {}));
  if (!plan) throw new Error(`${list} is not planned`);
  return compilePlan(model, dialect, plan).text;
}
