// The command line of the benchmark.
import { parseArgs } from 'node:util';

export const HELP = `Usage: npm run bench -- [options]

Measures casus beside @neo4j/graphql under Apollo Server and beside hand-written Cypher, on the same data, answers checked.

  --events N         events in the synthetic graph (default 100000)
  --seed N           seed of the graph and of the requests (default 1)
  --works LIST       names or their beginnings, comma separated (default: all)
  --connections LIST open connections, each sending one request after the other (default 1,8)
  --rounds N         rounds, engines taking turns in each (default 3)
  --seconds N        length of one measurement (default 1)
  --no-peers         casus alone
  --no-embedded      leave the embedded engine out
  --neo4j URI        use this Neo4j, without authentication; it must be empty or hold this very graph
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
      connections: { type: 'string', default: '1,8' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '1' },
      peers: { type: 'boolean', default: true },
      embedded: { type: 'boolean', default: true },
      neo4j: { type: 'string' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    ...values,
    events: Math.floor(positive('events', values.events)),
    seed: Math.floor(positive('seed', values.seed)),
    works: LIST(values.works),
    connections: LIST(values.connections).map((text) => positive('connections', text)),
    rounds: Math.floor(positive('rounds', values.rounds)),
    seconds: positive('seconds', values.seconds),
  };
}
