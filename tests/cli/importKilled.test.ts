// `casus import` killed at moments drawn by chance and begun again until it is done, beside one that nothing disturbed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { problemsOf } from '../engines/durability/halves.js';
import { numbersOf } from '../random/numbers.js';
import { contents, file } from './support/arcadia.js';
import { casus, scratch } from './support/casus.js';

const kills = Number(process.env['CASUS_KILLS'] ?? 6);
const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const rows = kills > 6 ? 20_000 : 3_000;
/** When a kill comes: from just as casus has started to well into its work. */
const [earliestMs, latestMs] = [400, 2_000];

test('is resumed until it is done, and comes to the same graph', async () => {
  const { path, remove } = await scratch();
  const numbers = numbersOf(seed);
  const ged = path('ged.csv');
  writeFileSync(ged, file(rows));
  const args = ['import', ged];
  expect((await casus(args, { CASUS_DATA: path('whole') })).code).toBe(0);
  let killed = 0;
  for (let round = 1; round <= kills; round++) {
    const child = spawn(process.execPath, [resolve('dist/cli/main.js'), ...args], {
      env: { ...process.env, CASUS_DATA: path('graph') },
      cwd: tmpdir(),
      stdio: 'pipe',
    });
    const closed = once(child, 'close');
    await wait(earliestMs + numbers.below(latestMs - earliestMs));
    child.kill('SIGKILL');
    if ((await closed)[1] === 'SIGKILL') killed++;
    const engine = openGrafeo(path('graph'));
    expect({ round, problems: await problemsOf(engine) }).toEqual({ round, problems: [] });
    await engine.close();
  }
  process.stdout.write(`${rows} rows, ${killed} of ${kills} kills before the end\n`);
  expect(killed).toBeGreaterThan(0);
  expect((await casus(args, { CASUS_DATA: path('graph') })).code).toBe(0);
  expect(await contents(path('graph'))).toEqual(await contents(path('whole')));
  await remove();
}, 900_000);
