import type { Engine, Params } from '../engines/engine.js';
import { Ref } from '../execute/answer.js';
import type { EventGroupBy } from '../generated/schema.js';
import { fillCypher } from '../model/project.js';
import { groupsText, namesEntity } from './eventKeys.js';
import { eventSumsOf } from './eventSums.js';

export interface StatsQuestion {
  /** Values for the lines that bind the events. */
  readonly params: Params;
  /** Most groups. */
  readonly first: number;
}

type StatRow = readonly [keys: readonly string[], events: number, ...totals: unknown[]];

/**
 * Prepares statistics of the events that some lines of Cypher bind, with the fields selected of a group: two statements
 * each. The first asks which groups have events with parts: only these are searched for parts, and none where there are none.
 */
export function eventStatsOf(
  engine: Pick<Engine, 'read'>,
  events: string,
  groupBy: readonly EventGroupBy[],
  fields: ReadonlySet<string>,
): (question: StatsQuestion) => Promise<unknown> {
  const names = groupBy.map((_, index) => `key${index}`);
  const KEYS = names.join(', ');
  const NAME = names.join(` + ' ' + `);
  const sums = eventSumsOf(fields);
  const statsText = (PARTS: string): string =>
    fillCypher('cypher/analysis/event-stats.cypher', {
      GROUPS: groupsText(events, groupBy),
      PARTS,
      KEYS,
      SUMS: sums.text,
      TOTALS: sums.names,
    });
  const plainText = statsText('');
  const partsText = statsText(fillCypher('cypher/analysis/event-parts.cypher', { KEYS, NAME }));
  const withParts = fillCypher('cypher/analysis/event-with-parts.cypher', { EVENTS: events });
  const wholesText = fillCypher('cypher/analysis/event-wholes.cypher', {
    GROUPS: groupsText(withParts, groupBy),
    NAME,
  });

  const read = async ({ params, first }: StatsQuestion): Promise<readonly StatRow[]> => {
    const found = (await engine.read(wholesText, params)) as readonly string[];
    const wholes = found.length > 0 && { wholes: Object.fromEntries(found.map((name) => [name, true])) };
    return engine.read(wholes ? partsText : plainText, { ...params, first, ...wholes }) as Promise<readonly StatRow[]>;
  };

  return async (question) => {
    const rows = await read(question);
    return rows
      .filter(([, count]) => count > 0)
      .map(([keys, count, ...values]) => ({
        keys: groupBy.map((by, index) => {
          const value = keys[index] ?? '';
          return { by, value, entity: namesEntity(by) ? new Ref(value) : null };
        }),
        events: count,
        ...sums.read(count, values),
      }));
  };
}
