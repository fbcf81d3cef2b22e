// The embedded graph outlives its process, however that ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { readSeed } from '../../src/ingest/seed.js';
import { askerOf } from '../support/ask.js';
import { load } from '../support/engines.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'casus-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const question = {
  query:
    '{ events(orderBy: [{ dateStart: DESC }]) { totalCount nodes { id participants { edges { role node { name } } } } } search(text: "Tadmor") { nodes { id } } }',
};

test('what was loaded is there when the graph is opened again, its indexes too', async () => {
  const path = join(folder, 'graph');
  const first = openGrafeo(path);
  await first.setUp();
  await load(first, readSeed());
  const answer = JSON.stringify(await askerOf(first)(question));
  await first.close();
  const second = openGrafeo(path);
  await second.setUp();
  expect(JSON.stringify(await askerOf(second)(question))).toBe(answer);
  expect(await load(second, readSeed())).toMatchObject({ created: 0, updated: 0, retracted: 0, changes: [] });
  await second.close();
}, 60_000);

/** Lets a child write until it has acknowledged some writes, kills it in the middle of another, and tells the last. */
async function writeAndKill(path: string, from: number, acknowledged: number): Promise<number> {
  const child = spawn(process.execPath, [resolve('tests/engines/writeForever.mjs'), path, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  let last = from - 1;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (last >= from + acknowledged) child.kill('SIGKILL');
  }
  await ended;
  return last;
}

test('kill -9 in the middle of writes loses nothing acknowledged and leaves no half', async () => {
  const path = join(folder, 'graph');
  let last = -1;
  for (let round = 1; round <= 4; round++) {
    last = await writeAndKill(path, last + 1, 3 * round);
    const engine = openGrafeo(path);
    const counts = (await engine.read(
      'MATCH (n:Half) WITH n.number AS number, count(n) AS parts ORDER BY number RETURN [number, parts]',
    )) as [number, number][];
    await engine.close();
    expect(counts.filter(([, parts]) => parts !== 100)).toEqual([]);
    expect(counts.map(([number]) => number).slice(0, last + 1)).toEqual(
      Array.from({ length: last + 1 }, (_, number) => number),
    );
    // The write under way may have been kept, but not told.
    expect(counts.length).toBeLessThanOrEqual(last + 2);
    last = counts.length - 1;
  }
}, 60_000);
