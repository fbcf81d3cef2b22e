// From measurements to rows: medians with spread, and casus against each of the others.
import { majorOf } from './node.mjs';

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
  spread: rounded(spread(rounds.map((r) => r.rate))),
  p50: rounded(median(rounds.map((r) => r.p50))),
  p99: rounded(median(rounds.map((r) => r.p99))),
  rounds: rounds.length,
});

const rounded = (value) => (value === null ? null : Number(value.toPrecision(4)));

/**
 * One line of the report. `goal` is DESIGN's, for the ratio where there is one, else for `ours`; `better` says on which side of
 * it lies reached. A row that is not `judged` shows the goal beside a figure that it was not set for.
 */
export function row(fields) {
  const {
    work,
    engine,
    ours,
    against = null,
    peer = null,
    goal = null,
    rounds,
    unit,
    better = 'higher',
    ...more
  } = fields;
  const ratio = peer === null ? null : rounded(ours / peer);
  const figure = ratio ?? ours;
  const reached = goal === null ? null : better === 'higher' ? figure >= goal : figure <= goal;
  const judged = goal === null ? null : !engine.cache;
  return {
    work,
    engine: engine.name,
    ours: rounded(ours),
    against,
    peer: rounded(peer),
    ratio,
    goal,
    rounds,
    unit,
    better,
    reached,
    judged,
    ...more,
  };
}

/** One engine's own figures. */
export const figureRow = (work, connections, engine, { rate, spread, p50, p99, rounds }) =>
  row({ work: work.name, engine, ours: rate, unit: 'requests/s', rounds, connections, spread, p50, p99 });

/**
 * casus on each store against the peers, and embedded against Neo4j. Nothing is compared with what runs on an older Node;
 * what runs on a newer one is, but the goal is then for the row of casus on that same Node.
 */
export function ratioRows(work, connections, summaries) {
  const engines = [...summaries.keys()];
  const pairs = engines
    .filter(({ kind }) => kind === 'casus')
    .flatMap((ours) => engines.filter((other) => comparable(ours, other)).map((other) => [ours, other]));
  return pairs.map(([ours, other]) => {
    const [mine, theirs] = [summaries.get(ours), summaries.get(other)];
    const goal = goalOf(work, ours, other, connections);
    return row({
      work: work.name,
      engine: ours,
      ours: mine.rate,
      against: other.name,
      peer: theirs.rate,
      goal,
      unit: 'requests/s',
      rounds: mine.rounds,
      connections,
      ...(goal !== null && ours.node.version !== other.node.version && { judged: false }),
      oursP50: mine.p50,
      peerP50: theirs.p50,
      oursSpread: mine.spread,
      peerSpread: theirs.spread,
    });
  });
}

function comparable(ours, other) {
  if (other.kind === 'casus')
    return ours.store === 'embedded' && other.store === 'neo4j' && ours.variant === other.variant;
  return majorOf(ours.node.version) <= majorOf(other.node.version);
}

/** A work's goals are `{ store: { kind: ratio } }`, where the ratio may depend on the number of connections. */
function goalOf({ goals }, ours, other, connections) {
  const goal = goals[ours.store]?.[other.kind] ?? null;
  return typeof goal === 'function' ? goal(connections) : goal;
}

const TAIL = { connections: 64, goal: 4 };

/** The slowest answers of casus under load against its own median. */
export const tailRows = (work, connections, summaries) =>
  [...summaries]
    .filter(([{ kind }]) => kind === 'casus' && connections === TAIL.connections)
    .map(([engine, { p50, p99, rounds }]) =>
      row({
        work: `${work.name}, p99`,
        engine,
        ours: p99,
        against: 'its own p50',
        peer: p50,
        goal: TAIL.goal,
        unit: 'ms',
        better: 'lower',
        rounds,
        connections,
      }),
    );
