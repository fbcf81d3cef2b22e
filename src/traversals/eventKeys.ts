import type { EventGroupBy } from '../generated/schema.js';
import { fillCypher } from '../model/project.js';

/** What events are grouped by: an expression on `event`, or a walk from it by a file of cypher/analysis/keys. */
type EventKey =
  | { readonly own: string }
  | {
      readonly walk: string;
      /** What the file binds, and the key's value made of it; KEY stands for the key's name. */
      readonly binds: readonly string[];
      readonly value: string;
      /** Whether the value is the id of an entity. */
      readonly isEntity: boolean;
      /** Whether the walk goes on from few places: it is made before those that group by many things. */
      readonly byPlace?: true;
    };

/** Everything events are grouped by, one row each. */
const eventKeys: Readonly<Record<EventGroupBy, EventKey>> = {
  EVENT_TYPE: { own: 'event.eventType' },
  KIND: { own: 'event.kind' },
  STATUS: { own: 'event.status' },
  YEAR: { own: 'substring(event.dateStart, 0, 4)' },
  MONTH: { own: 'substring(event.dateStart, 0, 7)' },
  ACTOR: { walk: 'actor', binds: ['KEY'], value: 'KEY.id', isEntity: true },
  DYAD: { walk: 'dyad', binds: ['KEY_a', 'KEY_b'], value: "KEY_a.id + '~' + KEY_b.id", isEntity: false },
  PLACE: { walk: 'place', binds: ['KEY'], value: 'KEY.id', isEntity: true, byPlace: true },
  COUNTRY: { walk: 'country', binds: ['KEY'], value: 'KEY', isEntity: false, byPlace: true },
  SOURCE: { walk: 'source', binds: ['KEY'], value: 'KEY.id', isEntity: true },
};

/** Whether the values of a key are ids of entities. */
export function namesEntity(by: EventGroupBy): boolean {
  const key = eventKeys[by];
  return 'walk' in key && key.isEntity;
}

/** Lines that group the events of other lines by keys `key0`, `key1`, …: see cypher/analysis/event-groups.cypher. */
export function groupsText(events: string, groupBy: readonly EventGroupBy[]): string {
  const keys = groupBy.map((by, index) => ({ ...eventKeys[by], name: `key${index}` }));
  const own = keys.filter((key) => 'own' in key);
  const walks = keys.filter((key) => 'walk' in key);
  const carried = own.map(({ name }) => name);
  const texts = [...walks.filter(({ byPlace }) => byPlace), ...walks.filter(({ byPlace }) => !byPlace)].map((key) => {
    const found = key.binds.map((bound) => bound.replace('KEY', key.name));
    const text = fillCypher('cypher/analysis/event-walk.cypher', {
      WALK: fillCypher(`cypher/analysis/keys/${key.walk}.cypher`, { KEY: key.name }),
      FOUND: found.join(', '),
      CARRIED: listed(carried),
    });
    carried.push(...found);
    return text;
  });
  return fillCypher('cypher/analysis/event-groups.cypher', {
    EVENTS: events,
    OWN: listed(own.map((key) => `${key.own} AS ${key.name}`)),
    WALKS: texts.join('\n'),
    VALUES: listed(
      keys.map((key) => ('walk' in key ? `${key.value.replaceAll('KEY', key.name)} AS ${key.name}` : key.name)),
    ),
  });
}

/** Items with a comma after each. */
const listed = (items: readonly string[]): string => items.map((item) => `${item},`).join(' ');
