import { parseArgs } from 'node:util';
import { startNeo4j } from './server.mjs';

const USAGE = `Usage: node tests/support/neo4j/serve.mjs [--port 7687] [--heap 1g] [--page-cache 256m]
Runs an empty Neo4j on 127.0.0.1 without a password until it is interrupted, and then deletes its data.`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7687' },
    heap: { type: 'string' },
    'page-cache': { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(USAGE);
else {
  const server = await startNeo4j({
    port: Number(values.port),
    ...(values.heap && { heap: values.heap }),
    ...(values['page-cache'] && { pageCache: values['page-cache'] }),
  });
  console.log(`Neo4j answers at ${server.uri}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.remove());
}
