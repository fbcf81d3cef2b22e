// The PostgreSQL that is measured: a cluster of its own in a scratch folder, which goes with it.
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { freePort, startProcess } from './processes.mjs';

/** Where Debian keeps the servers' commands, which are not on its PATH. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * Memory as a machine of this size would give it, and costs of a graph that stays in it. No JIT: it compiles longer than
 * these queries run. What makes writes durable is off: it speeds up the load, and no read.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  shared_buffers: '2GB',
  effective_cache_size: '8GB',
  work_mem: '32MB',
  maintenance_work_mem: '512MB',
  random_page_cost: '1.1',
  effective_io_concurrency: '200',
  jit: 'off',
  max_connections: '50',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
};

/** `{ url, version, stop }`, with no rows in it. */
export async function openPostgres() {
  const bin = serverCommands();
  if (!bin) throw new Error('PostGraphile needs PostgreSQL: apt-get install postgresql, or leave it out by --engines');
  const owner = ownerOfCluster();
  const folder = await mkdtemp(join(tmpdir(), 'casus-bench-postgres-'));
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const options = [
      '-U',
      'bench',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale',
      'C.UTF-8',
      '--no-sync',
      '--no-instructions',
    ];
    execFileSync(join(bin, 'initdb'), ['-D', data, ...options], {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const port = await freePort();
    const url = `postgres://bench@127.0.0.1:${port}/postgres`;
    const settings = Object.entries({ ...SETTINGS, port, unix_socket_directories: folder });
    const server = await startProcess('PostgreSQL', join(bin, 'postgres'), {
      args: ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      spawnOptions: { ...owner, cwd: folder },
      signal: 'SIGINT', // its fast shutdown; SIGTERM waits for clients to leave
      ready: async () => Boolean(await versionAt(url)),
    });
    return { url, version: await versionAt(url), pid: server.pid, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The folder of PostgreSQL's own commands; undefined where no server is installed. */
function serverCommands() {
  const installed = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => b - a) : [];
  const folders = [...installed.map((version) => join(DEBIAN, version, 'bin')), ...process.env.PATH.split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root: then it is Debian's user for it. */
function ownerOfCluster() {
  if (process.getuid() !== 0) return {};
  const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function versionAt(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {}); // a server that is going away is told by the query
  await client.connect();
  try {
    return (await client.query('SHOW server_version')).rows[0].server_version;
  } finally {
    await client.end();
  }
}
