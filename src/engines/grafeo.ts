import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { ConfigError } from '../config.js';
import { CasusError } from '../errors.js';
import { readProjectFile, readStatements } from '../model/project.js';
import { limits } from '../plan/limits.js';
import { within, type Engine, type Run } from './engine.js';
import { logSyncer } from './grafeoLog.js';
import { inTurn } from './inTurn.js';

/** Label and property of every text index that search asks for; Grafeo has no DDL for them. */
function textIndexes(): [label: string, text: string][] {
  const search = readProjectFile('cypher/search/grafeo.cypher');
  const calls = search.matchAll(/grafeo\.search\.text\('(\w+)', '(\w+)'/g);
  return [...calls].map(([, label = '', text = '']) => [label, text]);
}

/** Opens, or makes where it may, the embedded graph at a path, or in memory for `:memory:`. */
export function openGrafeo(
  path: string,
  {
    timeoutMs = limits.statementTimeoutMs.value,
    make = true,
  }: { readonly timeoutMs?: number; readonly make?: boolean } = {},
): Engine {
  const db = open(path, make);
  let closed = false;
  /** One process has the graph: it has committed all that there is. */
  let commits = 0;
  const revision = (): string => String(commits);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new CasusError('ENGINE_UNAVAILABLE', 'The embedded graph is closed.');
    return work();
  };
  const firstColumn = (result: { rows(): unknown[][] }): unknown[] => result.rows().map(([value]) => value);
  const read: Run = (text, params = {}) =>
    // Nothing stops a statement of Grafeo's, but the client does not wait for it.
    guarded(async () => firstColumn(await within(timeoutMs, db.executeCypher(text, params))));
  /** Transactions do not see one another, and nothing tells where two collide: they run one after the other. */
  const turn = inTurn();
  const sync = path === inMemory ? () => Promise.resolve() : logSyncer(path);
  const inTransaction = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    const transaction = db.beginTransaction();
    // Statements sent without waiting for one another are carried out in their order; none after one that failed.
    const next = inTurn((error) => error);
    try {
      const result = await work((text, params = {}) =>
        next(async () => firstColumn(await transaction.executeCypher(text, params))),
      );
      transaction.commit();
      commits++;
      return result;
    } catch (error) {
      // It cannot end while a statement of its own runs.
      await next(() => Promise.resolve()).catch(() => undefined);
      rollBack(transaction);
      throw told(error, 'cannot be written to', 'Nothing of this was kept.');
    }
  };
  /** Creating a text index again would build it anew; nothing lists them, but a search tells. */
  const hasTextIndex = (label: string, text: string): Promise<boolean> =>
    db.executeCypher(`CALL grafeo.search.text('${label}', '${text}', 'a', 1) YIELD node_id RETURN node_id`).then(
      () => true,
      () => false,
    );
  return {
    name: 'grafeo',
    folder: 'grafeo',
    dialect: {
      // EXISTS is planned over the whole graph, and nested ones never end; COUNT is asked vertex by vertex.
      exists: (body) => `COUNT { ${body} } > 0`,
      ordersByIndex: false,
      sortedIndexes: [],
      keys: {
        of: (vertex) => `${vertex}.id`,
        find: (vertex, key) => `MATCH (${vertex}:Entity {id: ${key}})`,
      },
    },
    joinsReads: false,
    measuresDistance: false,
    textIndexes: { syntax: 'tokens', takeLists: false },
    // Each takes a thread of this process, and more of them than processors would only wait for one another.
    walksAtOnce: Math.min(4, availableParallelism()),
    howToEmpty: `Stop every casus that uses CASUS_DATA ${path}, and delete it.`,
    read,
    ping: async () => void (await read('RETURN 1')),
    revisions: { heard: revision, ask: () => guarded(() => Promise.resolve(revision())) },
    write: async (work) => {
      const result = await turn(() => guarded(() => inTransaction(work)));
      await sync().catch((error: unknown) => {
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        throw new CasusError(
          'ENGINE_UNAVAILABLE',
          `The embedded graph could not be brought onto the disk (${code}). Whether this outlives casus is not known: see to the disk, and write it again.`,
          { cause: error },
        );
      });
      return result;
    },
    setUp: () =>
      guarded(async () => {
        for (const statement of readStatements('cypher/grafeo/schema.cypher')) await db.executeCypher(statement);
        for (const [label, text] of textIndexes()) {
          if (!(await hasTextIndex(label, text)))
            await db.createTextIndex(label, text, { tokenizer: 'standard', stopWords: [] });
        }
      }),
    version: () => Promise.resolve(db.version()),
    explain: async (text, params) => String((await read(`EXPLAIN ${text}`, params))[0]),
    indexes: () =>
      guarded(async () =>
        (await db.executeCypher('SHOW INDEXES')).rows().map(([name]) => ({ name: name as string, state: 'ONLINE' })),
      ),
    close: async () => {
      if (closed) return;
      closed = true;
      await turn(() => Promise.resolve());
      await sync().catch(() => undefined);
      try {
        db.close();
      } catch (error) {
        throw told(error, 'could not be made smaller as it was closed', 'It holds all that was acknowledged.');
      }
    },
  };
}

const inMemory = ':memory:';

/** A transaction whose commit failed has ended, but says that it has not. */
function rollBack(transaction: { readonly isActive: boolean; rollback(): void }): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // What made it fail is told, not this.
  }
}

/** An error of the system, such as that the disk is full, in its own words; others are faults of ours. */
function told(error: unknown, problem: string, consequence: string): unknown {
  const [, reason] = /: ([^:]+) \(os error \d+\)/.exec(String(error)) ?? [];
  if (reason === undefined) return error;
  return new CasusError('ENGINE_UNAVAILABLE', `The embedded graph ${problem}: ${reason}. ${consequence}`, {
    cause: error,
  });
}

function open(path: string, make: boolean): InstanceType<typeof grafeo.GrafeoDB> {
  if (path === inMemory) return grafeo.GrafeoDB.create();
  if (!make && !existsSync(path))
    throw new ConfigError(`CASUS_DATA ${path} is no graph yet: name another path, or run casus seed, or start casus.`);
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    return grafeo.GrafeoDB.create(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/cannot be locked/.test(reason)) {
      throw new ConfigError(`CASUS_DATA ${path} is in use by another process: stop it, or name another path.`);
    }
    throw new ConfigError(`CASUS_DATA ${path} cannot be opened as an embedded graph: ${reason}`);
  }
}
