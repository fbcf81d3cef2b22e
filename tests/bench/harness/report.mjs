// Prints the figures: tables for people, one JSON object a line for programs.
import { cpus, totalmem } from 'node:os';
import { readFile } from 'node:fs/promises';

const PACKAGES = ['@neo4j/graphql', '@apollo/server', 'graphql', 'neo4j-driver', 'postgraphile', 'pg', 'autocannon'];

const versionOf = async (name) =>
  JSON.parse(await readFile(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

/** What the figures depend on besides casus. */
export async function circumstances({ events, seed, rounds, seconds }, engines, storeVersions) {
  const packages = Object.fromEntries(await Promise.all(PACKAGES.map(async (name) => [name, await versionOf(name)])));
  const nodes = Object.fromEntries(engines.map(({ name, node }) => [name, node.version]));
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
    versions: { node: process.version, ...storeVersions, ...packages },
    nodes,
    events,
    seed,
    rounds,
    seconds,
  };
}

/** With JSON, the first line says where and with what, and each other line is a row; tables leave out comparisons without a goal. */
export function report(about, rows, json) {
  if (json) return [about, ...rows].map((line) => JSON.stringify(line)).join('\n');
  return [`${about.machine}\n${JSON.stringify(about.versions)}`, ...tables(rows)].join('\n\n');
}

function tables(rows) {
  const figures = rows.filter(({ against, unit }) => against === null && unit === 'requests/s');
  const others = rows.filter((row) => row.goal !== null || (row.against === null && !figures.includes(row)));
  return [
    figures.length > 0 &&
      table(
        ['work', 'conns', 'engine', 'req/s', '± %', 'p50 ms', 'p99 ms'],
        figures.map((r) => [r.work, r.connections, r.engine, r.ours, r.spread, r.p50, r.p99]),
      ),
    others.length > 0 &&
      table(
        ['work', 'conns', 'engine', 'ours', 'against', 'peer', 'unit', 'ratio', 'goal', ''],
        others.map((r) => [
          r.work,
          r.connections ?? '',
          r.engine,
          r.ours,
          r.against ?? '',
          r.peer ?? '',
          r.unit,
          r.ratio ?? '',
          r.goal === null ? '' : `${r.better === 'higher' ? '≥' : '≤'} ${r.goal}`,
          verdict(r),
        ]),
      ),
  ].filter(Boolean);
}

function verdict({ reached, judged }) {
  if (reached === null) return '';
  const word = reached ? 'reached' : 'missed';
  return judged ? word : `(${word})`;
}

function table(titles, rows) {
  const cells = [titles, ...rows.map((row) => row.map(String))];
  const widths = titles.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  return [line(cells[0]), widths.map((w) => '-'.repeat(w)).join('  '), ...cells.slice(1).map(line)].join('\n');
}
