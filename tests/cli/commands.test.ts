// The commands and their exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 130 interrupted.
import { existsSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { buildModel } from '../../src/model/buildModel.js';
import { version } from '../../src/version.js';
import { serve } from '../api/support/server.js';
import { casus, scratch } from './support/casus.js';

const oneSentence = /^casus: [^\n]+\.\n$/;

describe('usage', () => {
  test('help names every command and the exit codes', async () => {
    const { code, stdout } = await casus(['--help']);
    expect(code).toBe(0);
    for (const command of [
      'serve',
      'seed',
      'import',
      'schema',
      'doctor',
      'suggest-merges',
      'export',
      'backup',
      'restore',
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(stdout).toContain('environment variables');
    expect(stdout).toMatch(/Exit codes: 0 .*, 1 .*, 2 .*, 130 /);
  });

  test('version', async () => {
    expect(await casus(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([[['bogus']], [['seed', 'extra']], [['--bogus']], [[]]])('%j is wrong usage', async (args) => {
    const { code, stdout, stderr } = await casus(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });
});

test('schema prints what clients see', async () => {
  const { code, stdout } = await casus(['schema']);
  expect(code).toBe(0);
  const sorted = (sdl: string): string => printSchema(lexicographicSortSchema(buildSchema(sdl)));
  expect(sorted(stdout)).toBe(sorted(printSchema(buildModel().schema)));
});

describe('wrong configuration is one sentence that names the variable', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', '0.0.0.0'],
    ['NEO4J_URI', 'http://127.0.0.1:7474'],
    ['NEO4J_DATABASE', '-'],
    ['CASUS_PUBLIC_READ', 'maybe'],
  ])('%s=%s', async (name, value) => {
    const { code, stdout, stderr } = await casus(['serve'], { [name]: value });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toMatch(new RegExp(`^casus: ${name} `));
  });

  test('a port that is taken', async () => {
    const server = await serve();
    const { code, stderr } = await casus(['serve'], { PORT: new URL(server.url).port, LOG_LEVEL: 'silent' });
    await server.close();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^casus: PORT \d+ is taken by another process: [^\n]+\.\n$/);
  });

  test('an address of another machine', async () => {
    const env = { HOST: '192.0.2.1', CASUS_PUBLIC_READ: 'true', PORT: '0', LOG_LEVEL: 'silent' };
    const { code, stderr } = await casus(['serve'], env);
    expect([code, stderr]).toEqual([2, 'casus: HOST 192.0.2.1 is no address of this machine.\n']);
  });

  test('a path that is no graph', async () => {
    const { code, stderr } = await casus(['seed'], { CASUS_DATA: process.execPath });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^casus: CASUS_DATA .* cannot be opened as an embedded graph: [^\n]+\n$/);
  });
});

describe('seed and doctor', () => {
  test('an empty graph is told and mended; the second seed changes nothing', async () => {
    const { path, remove } = await scratch();
    const env = { CASUS_DATA: path('folder/graph') };
    await openGrafeo(env.CASUS_DATA).close();
    const empty = await casus(['doctor'], env);
    expect(empty.code).toBe(1);
    expect(empty.stdout).toMatch(/engine: grafeo \S+, revision 0\n.*Actor 0/);
    expect(empty.stdout).toMatch(/wrong: The graph is empty\. Run casus seed/);
    const first = await casus(['seed'], env);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/^Created \d+ and updated 0 vertices and relationships\.\n$/);
    const seeded = await casus(['doctor'], env);
    const second = await casus(['seed'], env);
    expect(second).toEqual({ code: 0, stdout: 'The seed graph is there already; nothing changed.\n', stderr: '' });
    expect(await casus(['doctor'], env)).toEqual(seeded);
    expect(seeded.code).toBe(0);
    expect(seeded.stdout).toMatch(/revision 1\n/);
    expect(seeded.stdout).toMatch(/All is well\.\n$/);
    await remove();
  }, 60_000);

  test('a graph that is not there is told, not made: a copy of nothing would look like one of the graph', async () => {
    const { path, remove } = await scratch();
    const data = path('mistyped/graph');
    for (const args of [['doctor'], ['suggest-merges'], ['backup'], ['export', '--format', 'jsonl']]) {
      const sentence = `casus: CASUS_DATA ${data} is no graph yet: name another path, or run casus seed, or start casus.\n`;
      expect(await casus(args, { CASUS_DATA: data })).toEqual({ code: 2, stdout: '', stderr: sentence });
    }
    expect(existsSync(path('mistyped'))).toBe(false);
    await remove();
  }, 60_000);

  test('a Neo4j that is away is failure, in one sentence', async () => {
    for (const command of ['seed', 'doctor']) {
      const { code, stdout, stderr } = await casus([command], { NEO4J_URI: 'bolt://127.0.0.1:1' });
      expect([code, stdout, stderr]).toEqual([1, '', 'casus: Neo4j does not answer. Try again in a moment.\n']);
    }
  }, 60_000);
});
