import { setTimeout as wait } from 'node:timers/promises';
import neo4j, { Neo4jError, type Driver, type Record as Neo4jRecord, type Session } from 'neo4j-driver';
import type { SortedIndex } from '../compile/dialect.js';
import type { Config } from '../config.js';
import { CasusError } from '../errors.js';
import { readStatements } from '../model/project.js';
import { limits } from '../plan/limits.js';
import { EngineRefused, within, type Engine, type Params, type Revisions, type Run } from './engine.js';
import { inRounds } from './inRounds.js';
import { inTurn } from './inTurn.js';
import { aliveWatcher } from './aliveWatcher.js';
import { Slots } from './slots.js';

/**
 * A client is told within five seconds that Neo4j is away: repeats begin within the first, and the last of them takes
 * no longer than it may take to get a connection.
 */
const repeatsMs = 1_000;
const acquisitionMs = 3_500;
const connectionMs = 2_000;
/** With the time after which it is asked, within the same five seconds. */
const pingMs = 3_500;

/**
 * Reads of all requests together that are sent at once; others wait. A read that waits longer than a statement may take is
 * TIMEOUT.
 */
export const readsAtOnce = 16;

/** How long after its own bound a statement may answer before a Neo4j that hangs is given up. */
const graceMs = 1_000;

/** How statements of ours are marked in Neo4j's query log. */
const metadata = { app: 'casus' };

/** Opens a driver; nothing is sent before the first statement. */
export function openNeo4j(
  config: NonNullable<Config['neo4j']>,
  timeoutMs: number = limits.statementTimeoutMs.value,
): Engine {
  const { uri, username, password, database } = config;
  const driver = neo4j.driver(uri, password === '' ? undefined : neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: connectionMs,
    connectionAcquisitionTimeout: acquisitionMs,
    maxTransactionRetryTime: repeatsMs,
    userAgent: 'casus',
    telemetryDisabled: true,
  });
  const { read, revisions, write, plain } = runners(driver, database, timeoutMs);
  return {
    name: 'neo4j',
    folder: 'neo4j',
    dialect: {
      exists: (body) => `EXISTS { ${body} }`,
      ordersByIndex: true,
      sortedIndexes: sortedIndexes(),
      // Reading a property costs more than the step along an edge that led to it, and a text more than a number to send.
      keys: {
        of: (vertex) => `id(${vertex})`,
        find: (vertex, key) => `MATCH (${vertex}) WHERE id(${vertex}) = ${key}`,
      },
    },
    joinsReads: true,
    measuresDistance: true,
    textIndexes: { syntax: 'lucene', takeLists: true },
    walksAtOnce: 8,
    howToEmpty: `Run MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS in the database ${database}.`,
    read,
    revisions,
    ping: async () => void (await revisions.ask()),
    write,
    setUp: async () => {
      for (const statement of readStatements('cypher/neo4j/schema.cypher')) await plain(statement);
      await plain('CALL db.awaitIndexes(60)');
    },
    version: async () =>
      String(
        (await read('CALL dbms.components() YIELD name, versions WHERE name = "Neo4j Kernel" RETURN versions[0]'))[0],
      ),
    explain: async (text, params) => {
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, encode(params), { database, routing: 'READ' });
      return JSON.stringify(summary.plan);
    },
    indexes: async () =>
      (await plain('SHOW INDEXES YIELD name, state, type WHERE type <> "LOOKUP"')).map((record) => ({
        name: String(record.get('name')),
        state: String(record.get('state')),
      })),
    close: () => driver.close(),
  };
}

function runners(driver: Driver, database: string, timeoutMs: number) {
  const bookmarkManager = neo4j.bookmarkManager();
  /** The bookmark of an answer names the last transaction committed before it, casus's or another client's. */
  let heard: string | undefined;
  const hear = (session: Session): string | undefined => (heard = session.lastBookmarks().join() || undefined);
  const transactionConfig = { timeout: timeoutMs, metadata };
  const first = (records: readonly Neo4jRecord[]): unknown[] => records.map((record) => record.get(0) as unknown);
  // A read needs no transaction of its own: left out, it costs one round trip instead of two.
  const ask = (text: string, params: Params): Promise<{ rows: unknown[]; revision: string | undefined }> =>
    retried(async () => {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, bookmarkManager });
      try {
        const { records } = await session.run(text, encode(params), transactionConfig);
        return { rows: first(records), revision: hear(session) };
      } finally {
        await session.close();
      }
    });
  const slots = new Slots(readsAtOnce);
  const read: Run = (text, params = {}) => {
    let givenUp = false;
    const asked = slots.run(async () => (givenUp ? [] : (await ask(text, params)).rows));
    return answered(asked).catch((error: unknown) => {
      givenUp = true;
      throw error;
    });
  };
  const answered = <T>(asked: Promise<T>): Promise<T> =>
    translated(() => whileAlive(within(timeoutMs + graceMs, asked), () => away()));
  const revisions: Revisions = {
    heard: () => heard,
    // Not behind the reads that wait: one is asked for all who want to know, and costs next to nothing.
    ask: inRounds(async () => (await answered(ask('RETURN 1', {}))).revision),
  };
  // No statement: a Neo4j that is there, but busy or just started, may take long to plan its first. And not the driver's
  // verifyConnectivity: it takes the word of a connection that was opened before and used for nothing.
  const beginNothing = async (): Promise<void> => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      await session.beginTransaction().rollback();
    } finally {
      await session.close();
    }
  };
  const ping = (): Promise<void> => within(pingMs, beginNothing());
  const whileAlive = aliveWatcher(ping);
  const turn = inTurn((error) =>
    // Those who wait have not begun: of them it is known.
    error instanceof MaybeWritten ? away(error) : isUnavailable(error) ? error : undefined,
  );
  const write = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    turn(() =>
      translated(async () => {
        const session = driver.session({ database, bookmarkManager });
        let givenUp = false;
        const begun = async (): Promise<T> => {
          const transaction = await session.beginTransaction({ metadata });
          let result: T;
          try {
            result = await work(async (text, params = {}) => {
              // Nothing more is written of what the client was told has failed.
              if (givenUp) throw away();
              return first((await transaction.run(text, encode(params))).records);
            });
          } catch (error) {
            await transaction.close().catch(() => undefined);
            throw error;
          }
          await transaction.commit().catch(lostOrRefused);
          hear(session);
          return result;
        };
        // What was committed stays so, however the session ends.
        const written = retried(begun, 'failure').finally(() => session.close().catch(() => undefined));
        return whileAlive(written, () => {
          givenUp = true;
          return new MaybeWritten();
        });
      }),
    );
  /** Schema statements, which may not share a transaction with data. */
  const plain = (text: string): Promise<readonly Neo4jRecord[]> =>
    translated(async () => (await driver.executeQuery(text, {}, { database })).records);
  return { read, revisions, write, plain };
}

/**
 * Repeats work that failed for a reason that passes. The time for that begins with the work, or with its first failure:
 * writes may take long before they fail.
 */
async function retried<T>(work: () => Promise<T>, from: 'start' | 'failure' = 'start'): Promise<T> {
  let deadline = from === 'start' ? Date.now() + repeatsMs : undefined;
  for (let pause = 50; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      deadline ??= Date.now() + repeatsMs;
      if (!(error instanceof Neo4jError) || !error.retriable || Date.now() + pause > deadline) throw error;
      await wait(pause);
    }
  }
}

/** Whole numbers as Cypher integers: LIMIT takes no other. */
function encode(value: Params): Record<string, unknown>;
function encode(value: unknown): unknown;
function encode(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((item) => encode(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

const away = (cause?: unknown): CasusError =>
  new CasusError('ENGINE_UNAVAILABLE', 'Neo4j does not answer. Try again in a moment.', { cause });

/** Neo4j was lost after it was asked to commit: writing again by itself could do twice, or refuse, what is done. */
class MaybeWritten extends CasusError {
  constructor(cause?: unknown) {
    const message = 'Neo4j does not answer. Whether this was written is not known: look, or write it again.';
    super('ENGINE_UNAVAILABLE', message, { cause });
  }
}

const isUnavailable = (error: unknown): boolean => error instanceof CasusError && error.code === 'ENGINE_UNAVAILABLE';

/** What Neo4j itself says of a commit that it refuses: then nothing is written. */
const refusal = /^Neo\.(ClientError|TransientError)\.(?!Cluster\.ReplicationFailure)/;

/** Throws an error of a commit, or that its outcome is not known. */
function lostOrRefused(error: unknown): never {
  throw error instanceof Neo4jError && refusal.test(error.code) ? error : new MaybeWritten(error);
}

const unavailable = new Set<string>([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED, 'N/A']);

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    if (unavailable.has(error.code) || error.code.startsWith('Neo.TransientError.General.DatabaseUnavailable')) {
      throw away(error);
    }
    if (
      error.code.startsWith('Neo.ClientError.Security') ||
      error.code === 'Neo.ClientError.Database.DatabaseNotFound'
    ) {
      throw new EngineRefused('Neo4j refuses casus: check NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.', error);
    }
    if (error.code.includes('TransactionTimedOut') || error.code === 'Neo.ClientError.Transaction.LockClientStopped') {
      throw new CasusError('TIMEOUT', 'The statement took too long; ask for less, or narrow the filter.', {
        cause: error,
      });
    }
    throw error;
  }
}

/** The indexes on two properties that cypher/neo4j/schema.cypher makes. */
const sortedIndexes = (): SortedIndex[] =>
  readStatements('cypher/neo4j/schema.cypher').flatMap((statement) => {
    const [, label, equal, sorted] = /FOR \(n:(\w+)\) ON \(n\.(\w+), n\.(\w+)\)$/.exec(statement) ?? [];
    return label && equal && sorted ? [{ label, equal, sorted }] : [];
  });
