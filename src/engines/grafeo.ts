import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { ConfigError } from '../config.js';
import { CasusError } from '../errors.js';
import { readStatements } from '../model/project.js';
import type { Engine, Run } from './engine.js';

/** Labels whose search texts are indexed; Grafeo has no DDL for text indexes. */
const searchable = ['Actor', 'Place', 'Event', 'Source'] as const;
const searchTexts = ['searchNames', 'searchDescription'] as const;

/** Opens, or creates, the embedded graph at a path, or in memory for `:memory:`. */
export function openGrafeo(path: string): Engine {
  const db = open(path);
  let closed = false;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new CasusError('ENGINE_UNAVAILABLE', 'The embedded graph is closed.');
    return work();
  };
  const firstColumn = (result: { rows(): unknown[][] }): unknown[] => result.rows().map(([value]) => value);
  const read: Run = (text, params = {}) => guarded(async () => firstColumn(await db.executeCypher(text, params)));
  return {
    name: 'grafeo',
    folder: 'grafeo',
    // EXISTS is planned over the whole graph, and nested ones never end; COUNT is asked vertex by vertex.
    dialect: { exists: (body) => `COUNT { ${body} } > 0`, ordersByIndex: false },
    read,
    write: (work) =>
      guarded(async () => {
        const transaction = db.beginTransaction();
        try {
          const result = await work(async (text, params = {}) => firstColumn(await transaction.executeCypher(text, params)));
          transaction.commit();
          return result;
        } catch (error) {
          if (transaction.isActive) transaction.rollback();
          throw error;
        }
      }),
    setUp: () =>
      guarded(async () => {
        for (const statement of readStatements('cypher/grafeo/schema.cypher')) await db.executeCypher(statement);
        for (const label of searchable) {
          for (const text of searchTexts) await db.createTextIndex(label, text, { tokenizer: 'standard', stopWords: [] });
        }
      }),
    version: () => Promise.resolve(db.version()),
    explain: async (text, params) => String((await read(`EXPLAIN ${text}`, params))[0]),
    indexes: () =>
      guarded(async () => (await db.executeCypher('SHOW INDEXES')).rows().map(([name]) => ({ name: String(name), state: 'ONLINE' }))),
    close: () => {
      if (!closed) db.close();
      closed = true;
      return Promise.resolve();
    },
  };
}

function open(path: string): InstanceType<typeof grafeo.GrafeoDB> {
  if (path === ':memory:') return grafeo.GrafeoDB.create();
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    return grafeo.GrafeoDB.create(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`CASUS_DATA ${path} cannot be opened as an embedded graph: ${reason}`);
  }
}
