// One graph in the stores that the engines need, and the engines started on them; all of it ends with `stop()`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchesOf, countsOf } from '../graph/batches.mjs';
import { generateGraph } from '../graph/generate.mjs';
import { embeddedPath } from '../load/cache.mjs';
import { fillEmbedded, fillNeo4j, fillPostgres } from '../load/fill.mjs';
import { casusIsBuilt, embeddedGraphs, startEngine } from './engines.mjs';
import { openNeo4j } from './neo4j.mjs';
import { openPostgres } from './postgres.mjs';
import { onInterrupt } from './processes.mjs';

/** `{ graph, degree, engines, versions, stop }`, the engines running. */
export async function openWorld(engines, { events, seed, neo4j, check }, say) {
  const opened = [];
  const stop = async () => {
    while (opened.length > 0) await opened.pop().stop();
  };
  onInterrupt(stop);
  const open = async (opening) => {
    const one = await opening;
    opened.push(one);
    return one;
  };
  try {
    const graph = generateGraph({ events, seed });
    const { totals, degree } = countsOf(graph);
    const world = { graph: { ...graph, batches: () => batchesOf(graph) }, degree, totals, built: await casusIsBuilt() };
    const needed = new Set(engines.map(({ store }) => store));
    const stores = {
      neo4j: needed.has('neo4j') && (await open(openNeo4j(neo4j, events, check))),
      postgres: needed.has('postgres') && (await open(openPostgres())),
      embedded: needed.has('embedded') && (await open(openEmbedded(`graph-${events}-${seed}`))),
    };
    // One after the other: a Neo4j that is starved while it warms up does not answer in time.
    if (stores.neo4j) await fillNeo4j(stores.neo4j.uri, world, say);
    if (stores.postgres) await fillPostgres(stores.postgres.url, world, say);
    if (stores.embedded) await fillEmbedded(stores.embedded, world, say);
    const running = [];
    for (const engine of engines) running.push(await open(startEngine(engine, stores)));
    const versions = {
      ...(stores.neo4j && { neo4j: stores.neo4j.version }),
      ...(stores.postgres && { postgresql: stores.postgres.version }),
    };
    return { ...world, engines: running, versions, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openEmbedded(name) {
  const place = await embeddedPath(name);
  const folder = await mkdtemp(join(tmpdir(), 'casus-bench-embedded-'));
  return {
    ...place,
    own: embeddedGraphs(place.path, folder),
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}
