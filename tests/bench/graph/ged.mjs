// The world file of UCDP GED 21.1 (14 columns: no ids but the events', no place names) as a graph in the form of generate.mjs's batches.
import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse';

const FILE = fileURLToPath(new URL('../../../../shared/data/ged211_world_1989_2020_14col.csv', import.meta.url));

const EVENT_TYPES = {
  'State-based violence': 'STATE_BASED_VIOLENCE',
  'Non-state violence': 'NON_STATE_VIOLENCE',
  'One-sided violence': 'ONE_SIDED_VIOLENCE',
};

const slug = (name) => encodeURIComponent(name.toLowerCase().replace(/\s+/g, '-'));
const entity = (kind, entityType, key, name) => ({
  id: `${kind}:ged-${slug(key)}`,
  entityType,
  name,
  aliases: [],
  tags: [],
});

/** A bound that the best estimate lies beyond is left out: no such row would be taken. */
function estimatesOf(row) {
  const [low, best, high] = [row.low_death, row.best_death, row.high_death].map(Number);
  return {
    fatalitiesBest: best,
    ...(low <= best && { fatalitiesLow: low }),
    ...(high >= best && { fatalitiesHigh: high }),
  };
}

/** `{ totals, batches() }`: actors, places, conflicts and events by name; a conflict lasts from its first event to its last. */
export async function readGed() {
  if (!existsSync(FILE)) throw new Error(`${FILE} is not there: the UCDP GED world file is no part of the project`);
  const found = { Actor: new Map(), Place: new Map(), Event: new Map() };
  const edges = { WITHIN: new Map(), OCCURRED_AT: new Map(), PART_OF: new Map(), PARTICIPATED_IN: new Map() };
  const keep = (label, row) => found[label].get(row.id) ?? (found[label].set(row.id, row), row);
  const join = (type, from, to, properties = {}) =>
    edges[type].set(`${from.id}~${to.id}`, { from: from.id, to: to.id, properties });
  let fatalities = 0;
  for await (const row of createReadStream(FILE).pipe(parse({ columns: true, bom: true }))) {
    const date = `${row.year}-${row.month.padStart(2, '0')}-${row.day.padStart(2, '0')}`;
    const conflict = keep('Event', {
      ...entity('event', 'EVENT', `conflict-${row.conflict_name}`, row.conflict_name),
      kind: 'CONFLICT',
      eventType: EVENT_TYPES[row.type_of_violence],
      status: 'REPORTED',
      datePrecision: 'DAY',
      dateStart: date,
      dateEnd: date,
    });
    if (date < conflict.dateStart) conflict.dateStart = date;
    if (date > conflict.dateEnd) conflict.dateEnd = date;
    const event = keep('Event', {
      ...entity('event', 'EVENT', row.id, `${row.side_a} – ${row.side_b}, ${date}`),
      kind: 'EVENT',
      eventType: EVENT_TYPES[row.type_of_violence],
      status: 'REPORTED',
      datePrecision: 'DAY',
      dateStart: date,
      dateEnd: date,
      ...estimatesOf(row),
      eventCodes: [{ scheme: 'UCDP_GED', value: row.type_of_violence }],
    });
    fatalities += event.fatalitiesBest;
    const country = keep('Place', { ...entity('place', 'PLACE', row.country, row.country), placeType: 'COUNTRY' });
    const point = { latitude: Number(row.latitude), longitude: Number(row.longitude) };
    const name = `${row.latitude}, ${row.longitude}`;
    const place = keep('Place', {
      ...entity('place', 'PLACE', `${row.country} ${name}`, name),
      placeType: 'UNKNOWN',
      point,
    });
    join('WITHIN', place, country);
    join('OCCURRED_AT', event, place);
    join('PART_OF', event, conflict);
    for (const [side, actor] of [
      ['A', row.side_a],
      ['B', row.side_b],
    ])
      join(
        'PARTICIPATED_IN',
        keep('Actor', { ...entity('actor', 'ACTOR', actor, actor), actorType: 'UNKNOWN' }),
        event,
        { side },
      );
  }
  const count = (maps) => Object.values(maps).reduce((sum, { size }) => sum + size, 0);
  return { totals: { entities: count(found), edges: count(edges), fatalities }, batches: () => batches(found, edges) };
}

function* batches(found, edges) {
  for (const [label, rows] of Object.entries(found))
    for (const part of chunks([...rows.values()])) yield { vertices: label, rows: part };
  for (const [type, rows] of Object.entries(edges))
    for (const part of chunks([...rows.values()])) yield { edges: type, rows: part };
}

function* chunks(rows, size = 5000) {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
