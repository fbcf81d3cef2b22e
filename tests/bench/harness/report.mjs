// Prints the figures: tables for people, one JSON object a line for programs.
import { cpus, totalmem } from 'node:os';
import { readFile } from 'node:fs/promises';

const versionOf = async (name) =>
  JSON.parse(await readFile(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

/** What the figures depend on besides casus. */
export async function circumstances(options, neo4jVersion) {
  const packages = ['@neo4j/graphql', '@apollo/server', 'graphql', 'neo4j-driver', 'autocannon'];
  const versions = Object.fromEntries(await Promise.all(packages.map(async (name) => [name, await versionOf(name)])));
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
    versions: { node: process.version, neo4j: neo4jVersion, ...versions },
    events: options.events,
    seed: options.seed,
    rounds: options.rounds,
    seconds: options.seconds,
  };
}

function table(titles, rows) {
  const cells = [titles, ...rows.map((row) => row.map(String))];
  const widths = titles.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  return [line(cells[0]), widths.map((w) => '-'.repeat(w)).join('  '), ...cells.slice(1).map(line)].join('\n');
}

const verdict = ({ ratio, goal }) => (goal === null ? '' : ratio >= goal ? 'reached' : 'missed');

export function tables({ engineRows, ratioRows }) {
  const figures = table(
    ['work', 'conns', 'engine', 'req/s', '± %', 'p50 ms', 'p99 ms'],
    engineRows.map((r) => [r.work, r.connections, r.engine, r.rate, r.spread, r.p50, r.p99]),
  );
  if (ratioRows.length === 0) return figures;
  const ratios = table(
    ['work', 'conns', 'casus on', 'req/s', 'against', 'req/s', 'ratio', 'goal', ''],
    ratioRows.map((r) => [
      r.work,
      r.connections,
      r.engine,
      r.ours,
      r.against,
      r.peer,
      r.ratio,
      r.goal ?? '',
      verdict(r),
    ]),
  );
  return `${figures}\n\n${ratios}`;
}

/** The first line says where and with what; then the ratios, then each engine's own figures. */
export const jsonLines = (about, { engineRows, ratioRows }) =>
  [about, ...ratioRows, ...engineRows].map((row) => JSON.stringify(row)).join('\n');
