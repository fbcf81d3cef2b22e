import type { EventStat } from '../generated/schema.js';
import { fillCypher } from '../model/project.js';

/** What is summed up over the events of a group, and how it prints. */
const totals = {
  best: 'sum(event.fatalitiesBest)',
  knownBest: 'count(event.fatalitiesBest)',
  low: 'sum(event.fatalitiesLow)',
  knownLow: 'count(event.fatalitiesLow)',
  high: 'sum(event.fatalitiesHigh)',
  knownHigh: 'count(event.fatalitiesHigh)',
  firstDate: 'min(event.dateStart)',
  lastDate: 'max(event.dateEnd)',
} as const;

type Total = keyof typeof totals;
type Summed = Exclude<keyof EventStat, '__typename' | 'keys' | 'events'>;

/** The totals that each field of a group is made of. */
const needs: Readonly<Record<Summed, readonly Total[]>> = {
  fatalitiesBest: ['best', 'knownBest'],
  fatalitiesLow: ['low', 'knownLow'],
  fatalitiesHigh: ['high', 'knownHigh'],
  fatalitiesUnknown: ['knownBest'],
  firstDate: ['firstDate'],
  lastDate: ['lastDate'],
};

/** The sums over a group that are asked for: lines that make them from `members`, and their reading. */
export interface EventSums {
  readonly text: string;
  /** The names of the totals, with a comma before each. */
  readonly names: string;
  /** The fields made of the totals' values; null where no event of the group states one. */
  readonly read: (events: number, values: readonly unknown[]) => Readonly<Record<Summed, unknown>>;
}

/** Prepares the sums for the fields selected of a group; only what they need is computed. */
export function eventSumsOf(fields: ReadonlySet<string>): EventSums {
  const needed = Object.entries(needs).flatMap(([field, names]) => (fields.has(field) ? names : []));
  const names = [...new Set(needed)];
  const printed = names.map((name) => `${totals[name]} AS ${name}`).join(', ');
  return {
    text: names.length > 0 ? fillCypher('cypher/analysis/event-sums.cypher', { TOTALS: printed }) : '',
    names: names.map((name) => `, ${name}`).join(''),
    read: (events, values) => {
      const value = (name: Total): unknown => values[names.indexOf(name)] ?? null;
      const sum = (name: Total, known: Total): unknown => (value(known) === 0 ? null : value(name));
      return {
        fatalitiesBest: sum('best', 'knownBest'),
        fatalitiesLow: sum('low', 'knownLow'),
        fatalitiesHigh: sum('high', 'knownHigh'),
        fatalitiesUnknown: events - Number(value('knownBest')),
        firstDate: value('firstDate'),
        lastDate: value('lastDate'),
      };
    },
  };
}
