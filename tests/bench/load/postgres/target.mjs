// The load target for PostgreSQL: rows travel as JSON, many in one INSERT; keys and indexes are made once all rows are there.
import { readFile } from 'node:fs/promises';
import pg from 'pg';

const sqlOf = (file) => readFile(new URL(file, import.meta.url), 'utf8');

const TABLES = { Actor: 'actors', Place: 'places', Event: 'events' };
const JOINS = {
  PARTICIPATED_IN: { table: 'participations', keysOf: ({ from, to }) => ({ actor_id: from, event_id: to }) },
  OCCURRED_AT: { table: 'locations', keysOf: ({ from, to }) => ({ event_id: from, place_id: to }) },
};
const TOTALS = `SELECT (SELECT count(*) FROM actors) + (SELECT count(*) FROM places) + (SELECT count(*) FROM events) AS entities,
  (SELECT count(*) FROM participations) + (SELECT count(*) FROM locations) + (SELECT count(within_id) FROM places) AS edges,
  (SELECT sum(fatalities_best) FROM events) AS fatalities`;

export function postgresTarget(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 1 });
  const insert = (table, rows) =>
    pool.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(rows),
    ]);

  return {
    name: 'PostgreSQL',
    async totals() {
      const { rows } = await pool.query("SELECT to_regclass('locations') AS last");
      return rows[0].last ? (await pool.query(TOTALS)).rows[0] : { entities: 0 };
    },
    prepare: async () => pool.query(await sqlOf('tables.sql')),
    vertices: (label, rows) => insert(TABLES[label], rows.map(inSnakeCase)),
    edges({ type }, rows) {
      if (type === 'WITHIN') return setParents(pool, rows);
      const { table, keysOf } = JOINS[type];
      return insert(
        table,
        rows.map((row) => ({ ...inSnakeCase(row.properties), ...keysOf(row) })),
      );
    },
    async finish() {
      await pool.query(await sqlOf('indexes.sql'));
      await pool.query('VACUUM ANALYZE');
    },
    close: () => pool.end(),
  };
}

const setParents = (pool, rows) =>
  pool.query(
    'UPDATE places SET within_id = "to" FROM jsonb_to_recordset($1) AS edge("from" text, "to" text) WHERE id = "from"',
    [JSON.stringify(rows)],
  );

const inSnakeCase = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  );
