// schema.graphql has every name of the contract, but those that later issues bring.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tool = '../shared/tools/contract.mjs';

const writes = 'subscriptions are a later change';

/** What may be missing still, by the beginning of its name, with the reason; each must miss something. */
const later: Readonly<Record<string, string>> = {};

(existsSync(tool) ? test : test.skip)('only what later issues bring is missing', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [tool], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const missing = [...stdout.matchAll(/^missing (.+)$/gm)].map(([, name]) => name ?? '');
  expect(stdout).toMatch(/of \d+ contract names present/);
  expect(missing.filter((name) => !(name in later))).toEqual([]);
  expect(Object.keys(later).filter((name) => !missing.includes(name))).toEqual([]);
});
