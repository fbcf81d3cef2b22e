// What a statement costs Neo4j, by its own account; no clock is involved.
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import type { Params } from '../../../src/engines/engine.js';
import { testNeo4j } from './testNeo4j.js';

export interface Work {
  /** Accesses to the store, of all operators. */
  readonly dbHits: number;
  /** Rows that the operators handed on to one another, the result's among them. */
  readonly rows: number;
}

export const noWork: Work = { dbHits: 0, rows: 0 };

export const sum = (one: Work, other: Work): Work => ({
  dbHits: one.dbHits + other.dbHits,
  rows: one.rows + other.rows,
});

const workOf = ({ dbHits, rows, children }: ProfiledPlan): Work =>
  children.map(workOf).reduce(sum, { dbHits: Number(dbHits), rows: Number(rows) });

/** Whole numbers as Cypher integers, as the engine sends them. */
const encoded = (params: Params): Record<string, unknown> =>
  JSON.parse(JSON.stringify(params), (_key, value: unknown) =>
    Number.isSafeInteger(value) ? neo4j.int(value as number) : value,
  ) as Record<string, unknown>;

/** Asks the Neo4j of the tests to run statements and tell what it did. */
export class Profiler {
  readonly #driver: Driver;
  readonly #database: string;

  constructor() {
    const access = testNeo4j();
    if ('reason' in access) throw new Error(access.reason);
    const { uri, username, password, database } = access;
    this.#driver = neo4j.driver(uri, password === '' ? undefined : neo4j.auth.basic(username, password));
    this.#database = database;
  }

  async profile(text: string, params: Params): Promise<Work> {
    const { summary } = await this.#driver.executeQuery(`PROFILE ${text}`, encoded(params), {
      database: this.#database,
      routing: 'READ',
    });
    if (!summary.profile) throw new Error(`Neo4j gave no profile of ${text}`);
    return workOf(summary.profile);
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}
