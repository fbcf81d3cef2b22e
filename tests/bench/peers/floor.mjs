// Floor: the best hand-written Cypher for each work, through neo4j-driver under bare node:http with JSON.stringify.
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { works } from '../works/index.mjs';

const { BENCH_NEO4J_URI, PORT } = process.env;
const driver = neo4j.driver(BENCH_NEO4J_URI, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
const config = { database: 'neo4j', routing: neo4j.routing.READ };
const asks = new Map(works.map((work) => [`/${encodeURIComponent(work.name)}`, work.ask.floor]));

async function answer(ask, body) {
  const params = JSON.parse(body);
  for (const name of ask.whole ?? []) params[name] = neo4j.int(params[name]);
  const { records } = await driver.executeQuery(ask.text, params, config);
  return JSON.stringify({ data: ask.answer(records.map((record) => [...record.values()])) });
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => (body += chunk));
  request.on('end', async () => {
    try {
      const json = await answer(asks.get(request.url), body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
      response.end(json);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(Number(PORT), '127.0.0.1');
