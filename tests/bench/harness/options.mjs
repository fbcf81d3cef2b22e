// The command line of the benchmark.
import { parseArgs } from 'node:util';

export const HELP = `Usage: npm run bench -- [options]

Measures casus beside @neo4j/graphql under Apollo Server, PostGraphile on PostgreSQL and hand-written Cypher, on the same data,
answers checked.

  --events N         events in the synthetic graph (default 100000)
  --seed N           seed of the graph and of the requests (default 1)
  --works LIST       names or their beginnings, comma separated (default: all)
  --engines LIST     names or their beginnings, comma separated: "casus neo4j" is that one, "casus" all of its kind (default: all)
  --connections LIST open connections, each sending one request after the other (default 1,8,64)
  --rounds N         rounds, engines taking turns in each (default 3)
  --seconds N        length of one measurement (default 1)
  --documents N      distinct documents in rotation, in the works that are asked so too (default 200)
  --no-peers         casus alone
  --no-embedded      leave the embedded engine out
  --neo4j URI        use this Neo4j, without authentication; it must be empty or hold this very graph
  --growth SIZES     measure casus alone at two numbers of events, such as 10000,1000000, and compare its medians
  --soak MINUTES     send each casus a mixed load for so long and watch its memory
  --check            start, load and compare the answers, measure nothing
  --json             one JSON object a line instead of tables
  --help             this text
`;

const LIST = (text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** A number above 0; throws an Error with one sentence where it is none. */
export function positive(name, text) {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0, not "${text}"`);
  return value;
}

/** Throws an Error with one sentence when an option is unknown or its value is wrong. */
export function readOptions(argv) {
  const { values } = parseArgs({
    args: argv,
    allowNegative: true,
    options: {
      events: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      works: { type: 'string', default: '' },
      engines: { type: 'string', default: '' },
      connections: { type: 'string', default: '1,8,64' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '1' },
      documents: { type: 'string', default: '200' },
      peers: { type: 'boolean', default: true },
      embedded: { type: 'boolean', default: true },
      neo4j: { type: 'string' },
      growth: { type: 'string', default: '' },
      soak: { type: 'string' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.growth && LIST(values.growth).length !== 2)
    throw new Error(`--growth must be two numbers of events, not "${values.growth}"`);
  if (values.growth && values.neo4j) throw new Error('--growth starts a Neo4j for each size: leave --neo4j out');
  return {
    ...values,
    events: Math.floor(positive('events', values.events)),
    seed: Math.floor(positive('seed', values.seed)),
    works: LIST(values.works),
    engines: LIST(values.engines),
    connections: LIST(values.connections).map((text) => positive('connections', text)),
    rounds: Math.floor(positive('rounds', values.rounds)),
    seconds: positive('seconds', values.seconds),
    documents: Math.floor(positive('documents', values.documents)),
    growth: LIST(values.growth).map((text) => Math.floor(positive('growth', text))),
    soak: values.soak && positive('soak', values.soak),
  };
}
