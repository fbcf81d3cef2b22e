import { compareText } from '../lists.js';
import type { Engine, Params } from '../engines/engine.js';
import { limitExceeded } from '../errors.js';
import type { EventType, TimeBucket, TimeInterval } from '../generated/schema.js';
import { fillCypher } from '../model/project.js';
import { limits } from '../plan/limits.js';
import { bucketsBetween, startOf, timeLength } from './buckets.js';

type Counted = readonly [type: EventType, events: number, known: number, best: number];
type TimeRow = readonly [time: string, types: readonly Counted[]];

/** Prepares timelines of the events that some lines of Cypher bind: one statement each, whose rows are put in buckets. */
export function timelineOf(
  engine: Engine,
  events: string,
): (params: Params, interval: TimeInterval) => Promise<readonly TimeBucket[]> {
  const text = fillCypher('cypher/analysis/timeline.cypher', { EVENTS: events });
  return async (params, interval) => {
    const rows = (await engine.read(text, { ...params, length: timeLength[interval] })) as readonly TimeRow[];
    const counted = new Map<string, Counted[]>();
    for (const [time, types] of rows) {
      const start = startOf(interval, time);
      const known = counted.get(start);
      if (known) known.push(...types);
      else counted.set(start, [...types]);
    }
    const starts = [...counted.keys()].sort();
    const [first, last] = [starts[0], starts.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { value: most } = limits.timelineBucketsMax;
    const buckets = bucketsBetween(interval, first, last, most);
    if (!buckets) {
      const problem = `From ${first} to ${last} there are too many buckets of a ${interval}; ask for a longer interval or narrow the filter.`;
      throw limitExceeded('timelineBucketsMax', most, problem);
    }
    return buckets.map(({ start, end }) => ({ start, end, ...countsOf(counted.get(start) ?? []) }));
  };
}

function countsOf(types: readonly Counted[]): Pick<TimeBucket, 'events' | 'fatalitiesBest' | 'byType'> {
  const byType = new Map<EventType, number>();
  for (const [type, events] of types) byType.set(type, (byType.get(type) ?? 0) + events);
  const sum = (column: 1 | 2 | 3): number => types.reduce((total, counted) => total + counted[column], 0);
  return {
    events: sum(1),
    fatalitiesBest: sum(2) > 0 ? sum(3) : null,
    byType: [...byType]
      .sort(([a, one], [b, other]) => other - one || compareText(a, b))
      .map(([eventType, count]) => ({ eventType, count })),
  };
}
