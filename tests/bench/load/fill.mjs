// Decides which loader fills an engine: casus's own, or plain UNWIND batches while casus is not built.
import { casusTarget } from './casus-target.mjs';
import { loadGraph } from './load-graph.mjs';
import { neo4jTarget } from './neo4j-target.mjs';
import { postgresTarget } from './postgres/target.mjs';

const credentials = { username: 'neo4j', password: '', database: 'neo4j' };

async function fill(target, graph, totals, say) {
  try {
    return await loadGraph(target, graph, totals, say);
  } finally {
    await target.close();
  }
}

/** The indexes come first, through a driver with patience: casus's own gives up a Neo4j that is slow while it warms up. */
export async function fillNeo4j(uri, { graph, totals, built }, say) {
  const plain = neo4jTarget(uri);
  if (!built) return fill(plain, graph, totals, say);
  await plain.prepare().finally(plain.close);
  return fill(await casusTarget('Neo4j', { neo4j: { uri, ...credentials } }), graph, totals, say);
}

export const fillPostgres = (url, { graph, totals }, say) => fill(postgresTarget(url), graph, totals, say);

/** `place` is where the graph is kept for the next run. */
export async function fillEmbedded(place, { graph, totals }, say) {
  const filled = await fill(await casusTarget('the embedded engine', { data: place.path }), graph, totals, say);
  await place.keep();
  return filled;
}
