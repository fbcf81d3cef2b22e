import type { Dialect } from '../compile/dialect.js';
import { CasusError } from '../errors.js';

/** The engine answers, but not to us: waiting does not help. */
export class EngineRefused extends CasusError {
  constructor(message: string, cause: unknown) {
    super('ENGINE_UNAVAILABLE', message, { cause });
  }
}

/** Values a statement takes; whole numbers are integers to every engine. */
export type Params = Readonly<Record<string, unknown>>;

/** Runs a statement and gives the values of its single column, one a row. */
export type Run = (text: string, params?: Params) => Promise<readonly unknown[]>;

/**
 * Names of the graph's states: where two are equal, nothing was committed between them, by whomever. undefined from an
 * engine that cannot tell.
 */
export interface Revisions {
  /** A state heard of: what is read from now on is no older. */
  heard(): string | undefined;
  /** The state now. */
  ask(): Promise<string | undefined>;
}

/** How an engine's text indexes are asked. */
export interface TextIndexes {
  /** In Lucene's syntax, or for texts that hold any of some tokens. */
  readonly syntax: 'lucene' | 'tokens';
  /** Whether one statement may ask for several texts, each by itself. */
  readonly takeLists: boolean;
}

/**
 * A graph engine: a driver and what it prints otherwise. Errors are ENGINE_UNAVAILABLE where it does not answer,
 * TIMEOUT where a statement runs too long, and plain errors for everything that is a fault of ours.
 */
export interface Engine {
  readonly name: string;
  readonly dialect: Dialect;
  /** The folder under cypher/ that holds its own statements. */
  readonly folder: string;
  /** Whether a statement costs so much beside its work that concurrent reads of one plan are better joined. */
  readonly joinsReads: boolean;
  /** Whether its own shortestPath tells how far apart two vertices are sooner than a walk would. */
  readonly measuresDistance: boolean;
  readonly textIndexes: TextIndexes;
  /** How many statements of traversals run at once. */
  readonly walksAtOnce: number;
  /** Reads, possibly from a replica, seeing what this process wrote before. */
  readonly read: Run;
  readonly revisions: Revisions;
  /** Resolves when it answers, however many reads wait for it. */
  ping(): Promise<void>;
  /**
   * Runs statements in one transaction: all of them are kept, or none. Those sent before an earlier one has answered are
   * carried out in their order, and none after one that failed.
   */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Makes the constraints and indexes that are not there yet. */
  setUp(): Promise<void>;
  version(): Promise<string>;
  /** The plan the engine would follow, without running the statement. */
  explain(text: string, params: Params): Promise<string>;
  /** How a person takes everything out of the graph: sentences that say what to do. */
  readonly howToEmpty: string;
  /** Indexes by name, with the state they are in. */
  indexes(): Promise<readonly { readonly name: string; readonly state: string }[]>;
  close(): Promise<void>;
}

const tooLong = (): Error =>
  new CasusError('TIMEOUT', 'The statement took too long; ask for less, or narrow the filter.');

/** Gives work up after its time, whatever becomes of it: whoever asked is told TIMEOUT, or what `error` makes. */
export function within<T>(timeoutMs: number, work: Promise<T>, error: () => Error = tooLong): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(error()), timeoutMs);
    // Work that a closed engine will never end must not hold the process.
    timer.unref();
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
