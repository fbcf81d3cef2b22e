// A process that writes is killed at moments drawn by chance: nothing acknowledged is lost, and nothing is half done.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../../src/engines/engine.js';
import { openGrafeo } from '../../../src/engines/grafeo.js';
import { openNeo4j } from '../../../src/engines/neo4j.js';
import { readCypher } from '../../../src/model/project.js';
import { describeWithNeo4j, openLoaded } from '../../support/engines.js';
import { testNeo4j } from '../../support/neo4j/testNeo4j.js';
import { numbersOf } from '../../random/numbers.js';
import { problemsOf, type Acknowledged } from './halves.js';

const kills = Number(process.env['CASUS_KILLS'] ?? 6);
const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
/** The longest that a process may write: a call to Neo4j takes longer. */
const longestMs = { grafeo: 400, neo4j: 1_500 };

/** Lets a process write for a while and kills it; gives what it was acknowledged. */
async function writeAndKill(graph: object, round: string, afterMs: number): Promise<Acknowledged[]> {
  const child = spawn(
    process.execPath,
    [resolve('tests/engines/durability/writeMany.mjs'), JSON.stringify(graph), round],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const closed = once(child, 'close');
  const acknowledged: Acknowledged[] = [];
  const lines = createInterface({ input: child.stdout });
  const first = once(lines, 'line');
  lines.on('line', (line) => acknowledged.push(JSON.parse(line) as Acknowledged));
  await Promise.race([first, closed]);
  await wait(afterMs);
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

/** Kills again and again, and looks at the graph after each; `open` gives the graph as another process finds it. */
async function killAgainAndAgain(graph: object, longest: number, open: () => Engine): Promise<void> {
  const numbers = numbersOf(seed);
  const acknowledged: Acknowledged[] = [];
  for (let round = 1; round <= kills; round++) {
    acknowledged.push(...(await writeAndKill(graph, `r${round}`, numbers.below(longest))));
    const engine = open();
    // Waits for a write whose client is gone, on an engine that goes on.
    await engine.write((run) => run(readCypher('cypher/write/lock.cypher')));
    expect({ round, problems: await problemsOf(engine, acknowledged) }).toEqual({ round, problems: [] });
    await engine.close();
  }
  process.stdout.write(`${kills} kills, ${acknowledged.length} calls acknowledged\n`);
  expect(acknowledged.length).toBeGreaterThan(kills);
}

test('the embedded graph', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-'));
  const path = join(folder, 'graph');
  await killAgainAndAgain({ path }, longestMs.grafeo, () => openGrafeo(path));
  rmSync(folder, { recursive: true });
}, 600_000);

describeWithNeo4j('Neo4j', () => {
  test('goes on when a client is killed', async () => {
    const access = testNeo4j();
    if ('reason' in access) throw new Error(access.reason);
    await (await openLoaded('neo4j')).close();
    await killAgainAndAgain(access, longestMs.neo4j, () => openNeo4j(access));
  }, 600_000);
});
