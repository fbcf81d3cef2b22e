import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const VERSION = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(POM, 'utf8'))?.[1];

const cache = () => process.env.CASUS_TEST_CACHE || join(homedir(), '.cache', 'casus', `neo4j-${VERSION}`);

/**
 * The folder of Neo4j's jars, fetched from Maven Central the first time (about 125 MB).
 * It appears under its name only when it is whole, so an interrupted or a second fetch does no harm.
 * @returns {Promise<string>} Throws an Error whose message is one sentence.
 */
export async function neo4jJars() {
  const lib = join(cache(), 'lib');
  if (existsSync(lib)) return lib;
  await mkdir(cache(), { recursive: true });
  const fetched = await mkdtemp(join(cache(), 'fetching-'));
  try {
    await fetchJars(fetched);
    await rename(fetched, lib).catch((/** @type {unknown} */ error) => {
      if (!existsSync(lib)) throw error;
    });
    return lib;
  } finally {
    await rm(fetched, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function fetchJars(folder) {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  const mvn = spawn('mvn', ['-B', '-q', '-f', POM, ...goal], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  mvn.stdout.on('data', (chunk) => (said += chunk));
  mvn.stderr.on('data', (chunk) => (said += chunk));
  await once(mvn, 'close').catch(() => {
    throw new Error('Maven (mvn), which fetches Neo4j, is not installed');
  });
  const code = mvn.exitCode;
  if (code !== 0)
    throw new Error(`Maven could not fetch Neo4j: ${said.split('\n').find((line) => line.trim()) ?? code}`);
}
