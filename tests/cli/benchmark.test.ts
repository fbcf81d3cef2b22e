// The benchmark runs, and every engine in it gives the same answers; what it measures is a matter of `npm run bench`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { describeWithNeo4j } from '../support/engines.js';

/** Where Debian keeps PostgreSQL's servers, by version; its client alone makes the folder too. */
const versions = '/usr/lib/postgresql';
const hasPostgres =
  existsSync(versions) && readdirSync(versions).some((version) => existsSync(`${versions}/${version}/bin/postgres`));
const withPostgres = hasPostgres || process.env['CASUS_REQUIRE_POSTGRES'] === '1';
if (!withPostgres) process.stderr.write('left out of the benchmark: PostGraphile: PostgreSQL is not installed\n');

// Named, so that one that cannot run fails the run.
const engines = ['casus', '@neo4j/graphql', 'floor', ...(withPostgres ? ['PostGraphile'] : [])];

describeWithNeo4j('the benchmark', () => {
  test('every work is asked of every engine, with one answer', async () => {
    const args = ['tests/bench/run.mjs', '--check', '--events', '2000', '--engines', engines.join()];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    const works = said.split('\n').filter((line) => /: \d+ engines gave the same \d+ answers$/.test(line));
    expect([code, said]).toEqual([0, expect.any(String)]);
    expect(works.length).toBeGreaterThanOrEqual(9);
  }, 400_000);
});
