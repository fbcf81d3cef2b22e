// `casus import` killed at moments drawn by chance and begun again until it is done, beside one that nothing disturbed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../src/engines/engine.js';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { openNeo4j } from '../../src/engines/neo4j.js';
import { readCypher } from '../../src/model/project.js';
import { problemsOf } from '../engines/durability/halves.js';
import { numbersOf } from '../random/numbers.js';
import { describeWithNeo4j, openLoaded } from '../support/engines.js';
import { testNeo4j } from '../support/neo4j/testNeo4j.js';
import { contentsOf, file } from './support/arcadia.js';
import { casus, scratch, type Environment } from './support/casus.js';

const kills = Number(process.env['CASUS_KILLS'] ?? 6);
const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const rows = kills > 6 ? 20_000 : 3_000;
/** When a kill comes: from just as casus has started to well into its work. */
const [earliestMs, latestMs] = [400, 2_000];

/** A graph to import into: how casus is told of it, and how another process opens it. */
interface Graph {
  readonly env: Environment;
  readonly open: () => Engine;
}

/** Kills imports of a file into one graph until it is done, and gives what stands in it. */
async function killAgainAndAgain(args: readonly string[], { env, open }: Graph): Promise<unknown> {
  const numbers = numbersOf(seed);
  let killed = 0;
  for (let round = 1; round <= kills; round++) {
    const child = spawn(process.execPath, [resolve('dist/cli/main.js'), ...args], {
      env: { ...process.env, ...env },
      cwd: tmpdir(),
      stdio: 'pipe',
    });
    const closed = once(child, 'close');
    await wait(earliestMs + numbers.below(latestMs - earliestMs));
    child.kill('SIGKILL');
    if ((await closed)[1] === 'SIGKILL') killed++;
    const engine = open();
    // Waits for a write whose client is gone, on an engine that goes on.
    await engine.write((run) => run(readCypher('cypher/write/lock.cypher')));
    expect({ round, problems: await problemsOf(engine) }).toEqual({ round, problems: [] });
    await engine.close();
  }
  process.stdout.write(`${rows} rows, ${killed} of ${kills} kills before the end\n`);
  expect(killed).toBeGreaterThan(0);
  return importWhole(args, { env, open });
}

async function importWhole(args: readonly string[], { env, open }: Graph): Promise<unknown> {
  expect((await casus(args, env)).code).toBe(0);
  const engine = open();
  const found = await contentsOf(engine);
  await engine.close();
  return found;
}

let path: (name: string) => string;
let remove: () => Promise<void>;
let args: readonly string[];
beforeAll(async () => {
  ({ path, remove } = await scratch());
  args = ['import', path('ged.csv')];
  writeFileSync(path('ged.csv'), file(rows));
});
afterAll(() => remove());

test('is resumed until it is done, and comes to the same graph', async () => {
  const [whole, graph] = [path('whole'), path('graph')].map((data): Graph => ({
    env: { CASUS_DATA: data },
    open: () => openGrafeo(data),
  })) as [Graph, Graph];
  expect(await killAgainAndAgain(args, graph)).toEqual(await importWhole(args, whole));
}, 900_000);

describeWithNeo4j('into Neo4j', () => {
  test('is resumed until it is done, and comes to the same graph', async () => {
    const access = testNeo4j();
    if ('reason' in access) throw new Error(access.reason);
    const { uri, username, password, database } = access;
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
    const graph: Graph = { env, open: () => openNeo4j(access) };
    const empty = async (): Promise<void> => (await openLoaded('neo4j')).close();
    await empty();
    const whole = await importWhole(args, graph);
    await empty();
    expect(await killAgainAndAgain(args, graph)).toEqual(whole);
  }, 900_000);
});
