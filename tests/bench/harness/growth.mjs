// Growth: the median time of casus's answers on a large graph over that on a small one, one client.
import { row } from './rows.mjs';
import { measured, prepared } from './work.mjs';

const GOAL = 1.5;
/** Seconds for each work: a Neo4j that has just loaded a large graph is warmer than one with a small one. */
const WARM_UP = 10;

/** `{ rows, versions }`; `within(events, task)` runs `task(world)` on a graph of that many events. */
export async function growth(works, { growth: sizes, ...options }, within, say) {
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  const settings = { connections: 1, rounds: options.rounds, seconds: options.seconds };
  const summariesAt = (events) =>
    within(events, async (world) => {
      const found = new Map();
      const asked = [];
      for (const work of works) asked.push(await prepared(work, world, { ...options, warmUp: WARM_UP }, say));
      for (const [index, { name }] of works.entries())
        for (const [engine, summary] of await measured(asked[index], settings))
          found.set(`${name} ${engine.name}`, summary);
      return { found, ...world };
    });
  const before = await summariesAt(small);
  const after = await summariesAt(large);
  const rows = works.flatMap((work) =>
    after.engines.map((engine) => {
      const [peer, ours] = [before, after].map(({ found }) => found.get(`${work.name} ${engine.name}`));
      return row({
        work: `${work.name}, growth to ${large} events`,
        engine,
        ours: ours.p50,
        against: `${small} events`,
        peer: peer.p50,
        goal: GOAL,
        unit: 'ms',
        better: 'lower',
        rounds: ours.rounds,
        connections: settings.connections,
      });
    }),
  );
  return { rows, versions: after.versions };
}
