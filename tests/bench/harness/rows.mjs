// From measurements to rows: medians with spread, and casus against each of the others.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Half the range over the median, in percent. */
const spread = (values) => (50 * (Math.max(...values) - Math.min(...values))) / median(values);

/** One engine's rounds as `{ rate, spread, p50, p99, rounds }`. */
export const summary = (rounds) => ({
  rate: median(rounds.map((r) => r.rate)),
  spread: spread(rounds.map((r) => r.rate)),
  p50: median(rounds.map((r) => r.p50)),
  p99: median(rounds.map((r) => r.p99)),
  rounds: rounds.length,
});

const rounded = (value, digits) => Number(value.toFixed(digits));

/**
 * casus on each engine against the peers, and embedded against Neo4j. `goal` is DESIGN's, or null where it sets none.
 * Without casus (not built yet) there is nothing to compare, and so no row.
 */
export function ratioRows(work, connections, summaries) {
  const engines = [...summaries.keys()];
  const casus = engines.filter((engine) => engine.kind === 'casus');
  return casus.flatMap((ours) =>
    engines
      .filter((other) => other !== ours && !(other.kind === 'casus' && ours.store === 'neo4j'))
      .map((other) => {
        const [mine, theirs] = [summaries.get(ours), summaries.get(other)];
        const goalOf = other.kind === 'casus' ? 'neo4j' : ours.store === 'neo4j' && other.kind;
        return {
          work: work.name,
          connections,
          engine: ours.store,
          ours: rounded(mine.rate, 1),
          against: other.kind === 'casus' ? 'casus on neo4j' : other.name,
          peer: rounded(theirs.rate, 1),
          ratio: rounded(mine.rate / theirs.rate, 2),
          goal: work.goals[goalOf] ?? null,
          rounds: mine.rounds,
          oursP50: rounded(mine.p50, 2),
          peerP50: rounded(theirs.p50, 2),
          oursSpread: rounded(mine.spread, 1),
          peerSpread: rounded(theirs.spread, 1),
        };
      }),
  );
}

/** Each engine's own figures, for the table and for runs without casus. */
export const engineRows = (work, connections, summaries) =>
  [...summaries].map(([engine, s]) => ({
    work: work.name,
    connections,
    engine: engine.name,
    rate: rounded(s.rate, 1),
    spread: rounded(s.spread, 1),
    p50: rounded(s.p50, 2),
    p99: rounded(s.p99, 2),
    rounds: s.rounds,
  }));
