// Events counted by keys and by time from records: one event after the other, written another way than src/.
import type { EventGroupBy, EventStat, EventType, TimeBucket, TimeInterval } from '../../src/generated/schema.js';
import type { GraphRecords, VertexRecord } from '../../src/write/records.js';

/** The order of code points, which is not that of JavaScript's strings. */
const byText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const text = (value: unknown): string => String(value);
const different = <T>(list: readonly T[]): T[] => [...new Set(list)];

const knownSum = (values: readonly unknown[]): number | null => {
  const known = values.filter((value) => value !== undefined && value !== null);
  return known.length > 0 ? known.reduce((sum: number, value) => sum + Number(value), 0) : null;
};

class Counted {
  private readonly byId: ReadonlyMap<string, VertexRecord>;

  constructor(private readonly records: GraphRecords) {
    this.byId = new Map(records.vertices.map((vertex) => [vertex.id, vertex]));
  }

  private targets = (id: string, type: string): string[] =>
    different(this.records.relationships.filter((edge) => edge.type === type && edge.from === id).map(({ to }) => to));

  /** What is reached along edges of a type, with the fewest steps to it. */
  private reached(id: string, type: string): Map<string, number> {
    const steps = new Map([[id, 0]]);
    for (const [at, step] of steps)
      for (const to of this.targets(at, type)) if (!steps.has(to)) steps.set(to, step + 1);
    return steps;
  }

  private took = (id: string, side?: string): string[] =>
    different(
      this.records.relationships
        .filter((edge) => edge.type === 'PARTICIPATED_IN' && edge.to === id && (!side || edge['side'] === side))
        .map(({ from }) => from),
    );

  private country(place: string): string[] {
    const codes = [...this.reached(place, 'WITHIN')].flatMap(([id, step]) => {
      const code = this.byId.get(id)?.['countryCode'];
      return code ? [{ code: text(code), step }] : [];
    });
    return codes
      .sort((a, b) => a.step - b.step || byText(a.code, b.code))
      .slice(0, 1)
      .map(({ code }) => code);
  }

  /** The values an event has for a key, each once. */
  values(event: VertexRecord, by: EventGroupBy): string[] {
    const places = this.targets(event.id, 'OCCURRED_AT');
    const all: Readonly<Record<EventGroupBy, () => string[]>> = {
      EVENT_TYPE: () => [text(event['eventType'])],
      KIND: () => [text(event['kind'])],
      STATUS: () => [text(event['status'])],
      YEAR: () => [text(event['dateStart']).slice(0, 4)],
      MONTH: () => [text(event['dateStart']).slice(0, 7)],
      ACTOR: () => this.took(event.id),
      DYAD: () => this.took(event.id, 'A').flatMap((a) => this.took(event.id, 'B').map((b) => `${a}~${b}`)),
      PLACE: () => places.flatMap((place) => [...this.reached(place, 'WITHIN').keys()]),
      COUNTRY: () => places.flatMap((place) => this.country(place)),
      SOURCE: () => (event.citations ?? []).map(({ source }) => source),
    };
    return different(all[by]());
  }

  /** The wholes of an event in its group; of events in a circle the first by id is one. */
  private wholes = (event: string, group: ReadonlySet<string>): string[] =>
    [...this.reached(event, 'PART_OF').keys()].filter(
      (whole) => whole !== event && group.has(whole) && (!this.reached(whole, 'PART_OF').has(event) || whole < event),
    );

  private statesDeaths = (event: string): boolean => this.byId.get(event)?.['fatalitiesBest'] !== undefined;

  /** Whether an event says nothing of deaths, and a part of it in its group does. */
  private givesWay = (event: string, group: ReadonlySet<string>): boolean =>
    !this.statesDeaths(event) &&
    [...group].some((part) => this.statesDeaths(part) && this.wholes(part, group).includes(event));

  /** Whether an event is to be left out for others of its group: for a whole, or for its parts. */
  isLeftOut = (event: string, group: ReadonlySet<string>): boolean =>
    this.givesWay(event, group) || this.wholes(event, group).some((whole) => !this.givesWay(whole, group));
}

const namesEntity: readonly EventGroupBy[] = ['ACTOR', 'PLACE', 'SOURCE'];

export function countedByKeys(
  records: GraphRecords,
  events: readonly VertexRecord[],
  groupBy: readonly EventGroupBy[],
): { stats: EventStat[]; partsLeftOut: number } {
  const counted = new Counted(records);
  const groups = new Map<string, VertexRecord[]>();
  for (const event of events) {
    const combined = groupBy.reduce<string[][]>(
      (lists, by) => lists.flatMap((list) => counted.values(event, by).map((value) => [...list, value])),
      [[]],
    );
    for (const values of combined) {
      const key = JSON.stringify(values);
      groups.set(key, [...(groups.get(key) ?? []), event]);
    }
  }
  let partsLeftOut = 0;
  const stats = [...groups].map(([key, all]) => {
    const ids = new Set(all.map(({ id }) => id));
    const members = all.filter(({ id }) => !counted.isLeftOut(id, ids));
    partsLeftOut += all.length - members.length;
    const keys = JSON.parse(key) as string[];
    const field = (name: string): unknown[] => members.map((member) => member[name]);
    return {
      keys: groupBy.map((by, index) => {
        const value = keys[index] ?? '';
        return { by, value, entity: namesEntity.includes(by) ? { id: value } : null } as EventStat['keys'][number];
      }),
      events: members.length,
      fatalitiesBest: knownSum(field('fatalitiesBest')),
      fatalitiesLow: knownSum(field('fatalitiesLow')),
      fatalitiesHigh: knownSum(field('fatalitiesHigh')),
      fatalitiesUnknown: field('fatalitiesBest').filter((value) => value === undefined).length,
      firstDate: field('dateStart').map(text).sort()[0] ?? null,
      lastDate: field('dateEnd').map(text).sort().at(-1) ?? null,
    };
  });
  const byKeys = (a: EventStat, b: EventStat): number =>
    a.keys.map(({ value }, index) => byText(value, b.keys[index]?.value ?? '')).find((order) => order !== 0) ?? 0;
  return { stats: stats.sort((a, b) => b.events - a.events || byKeys(a, b)), partsLeftOut };
}

const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The name of the bucket that a day is in. */
const bucketOf: Readonly<Record<TimeInterval, (day: string) => string>> = {
  DAY: (day) => day,
  WEEK: (day) => dayAfter(day, -[6, 0, 1, 2, 3, 4, 5].at(new Date(day).getUTCDay())!),
  MONTH: (day) => day.slice(0, 7),
  QUARTER: (day) => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  YEAR: (day) => day.slice(0, 4),
};

/** Day by day from the first day of the first bucket to the last of the last one. */
export function countedByTime(events: readonly VertexRecord[], interval: TimeInterval): TimeBucket[] {
  const startsOf = (event: VertexRecord): string => text(event['dateStart']);
  const starts = events.map(startsOf).sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const bucket = bucketOf[interval];
  let day = first;
  while (bucket(dayAfter(day, -1)) === bucket(first)) day = dayAfter(day, -1);
  const buckets: TimeBucket[] = [];
  for (; day <= last || bucket(day) === bucket(last); day = dayAfter(day)) {
    const open = buckets.at(-1);
    if (open && bucket(open.start) === bucket(day)) open.end = day;
    else buckets.push({ start: day, end: day, events: 0, byType: [] });
  }
  return buckets.map(({ start, end }) => {
    const inside = events.filter((event) => startsOf(event) >= start && startsOf(event) <= end);
    const types = different(inside.map((event) => event['eventType'] as EventType));
    return {
      start,
      end,
      events: inside.length,
      fatalitiesBest: knownSum(inside.map((event) => event['fatalitiesBest'])),
      byType: types
        .map((eventType) => ({ eventType, count: inside.filter((event) => event['eventType'] === eventType).length }))
        .sort((a, b) => b.count - a.count || byText(a.eventType, b.eventType)),
    };
  });
}
