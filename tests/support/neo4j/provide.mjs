import { empty, givenNeo4j, requireEmpty } from './given.mjs';
import { startNeo4j } from './server.mjs';

/** @type {() => Promise<void>} */
let release = () => Promise.resolve();

/** Ends what provideNeo4j started, or empties what it was given. */
export const releaseNeo4j = () => release();

/**
 * Puts a Neo4j for each worker of the run into NEO4J_TEST_URI, separated by spaces, with _USERNAME, _PASSWORD and
 * _DATABASE, or the reason why there is none into NEO4J_TEST_REASON. NEO4J_* themselves are taken away, so that no suite
 * starts casus on it unawares.
 * @param {NodeJS.ProcessEnv} env @param {number} workers
 */
export async function provideNeo4j(env, workers) {
  const given = givenNeo4j(env);
  if (given) {
    if (workers > 1) throw new Error('NEO4J_URI names one Neo4j: run jest with one worker');
    await requireEmpty(given);
    for (const name of ['URI', 'USERNAME', 'PASSWORD', 'DATABASE']) delete env[`NEO4J_${name}`];
    release = () => empty(given);
    return publish(env, given);
  }
  try {
    const servers = await startAll(workers);
    release = async () => void (await Promise.all(servers.map((server) => server.remove())));
    const uri = servers.map((server) => server.uri).join(' ');
    publish(env, { uri, username: 'neo4j', password: 'unused', database: 'neo4j' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (env.CASUS_REQUIRE_NEO4J === '1') throw new Error(`CASUS_REQUIRE_NEO4J=1, but there is no Neo4j: ${reason}.`);
    env.NEO4J_TEST_REASON = reason;
    process.stderr.write(`Tests on Neo4j are skipped: ${reason}.\n`);
  }
}

/**
 * One after the other: the first fetches what all need.
 * @param {number} count
 */
async function startAll(count) {
  const servers = [];
  while (servers.length < count) servers.push(await startNeo4j({ shortLived: true }));
  return servers;
}

/** @param {NodeJS.ProcessEnv} env @param {import('./given.mjs').Access} access */
function publish(env, { uri, username, password, database }) {
  Object.assign(env, {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USERNAME: username,
    NEO4J_TEST_PASSWORD: password,
    NEO4J_TEST_DATABASE: database,
  });
}
