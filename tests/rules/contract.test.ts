// schema.graphql has every name of the contract.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tool = '../shared/tools/contract.mjs';

if (!existsSync(tool)) process.stderr.write(`skipped: comparing with the contract: ${tool} is not there\n`);

(existsSync(tool) ? test : test.skip)('nothing of the contract is missing', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [tool], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/of \d+ contract names present/);
  expect(stdout).not.toMatch(/^missing /m);
});
