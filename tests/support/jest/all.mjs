// `npm test`: all suites, two at a time, each on a Neo4j of its own; where one is given they take turns on it.
import { spawnSync } from 'node:child_process';

const workers = process.env.NEO4J_URI ? 1 : 2;
const args = [process.env.npm_execpath ?? 'npm', 'run', '--silent', 'jest', '--', `--maxWorkers=${workers}`];
const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
