// The synthetic graph: 2 % as many actors as events, 1 % places, made row by row so that a million events fit in memory.
import { between, pick, randomOf, weighted, zipf } from './random.mjs';
import { ACTOR_TYPES, EVENT_STATUSES, EVENT_TYPES, PLACE_TYPES, ROLES, SIDES, nameOf } from './vocabulary.mjs';

const FIRST_DAY = Date.UTC(2004, 0, 1);
const DAYS = 7305; // 20 years
const DAY_MS = 86_400_000;
const INSTANT = '2024-01-01T00:00:00.000Z';
/** Shares of the place levels, country first; every level is at least one place. */
const LEVEL_SHARES = [0.01, 0.06, 0.23, 0.7];

const dateOf = (day) => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
const id = (kind, index) => `${kind}:bench-${String(index).padStart(7, '0')}`;
const eventType = weighted(Object.values(EVENT_TYPES));

const entity = (kind, entityType, index) => ({
  id: id(kind, index),
  entityType,
  name: nameOf(kind, index),
  aliases: [],
  tags: [],
  createdAt: INSTANT,
  updatedAt: INSTANT,
});

const edge = (from, type, to, more = {}) => ({
  from,
  to,
  properties: { id: [from, type, to, more.role ?? []].flat().join('~'), isInferred: false, ...more },
});

/** Where each place level starts, as indexes; the last bound is the number of places. */
function levelBounds(count) {
  const bounds = [0];
  for (const share of LEVEL_SHARES) bounds.push(bounds.at(-1) + Math.max(1, Math.floor(count * share)));
  bounds[LEVEL_SHARES.length] = count;
  return bounds;
}

/** The graph of `events` events as lazy rows; `eventAt(i)` gives one event with its edges, always the same. */
export function generateGraph({ events, seed = 1 }) {
  const actors = Math.max(10, Math.round(events * 0.02));
  const places = Math.max(10, Math.round(events * 0.01));
  const bounds = levelBounds(places);
  const actorRank = zipf(actors);

  const levelOf = (index) => bounds.findLastIndex((bound) => bound <= index);
  const actorAt = (index) => ({
    ...entity('actor', 'ACTOR', index),
    actorType: ACTOR_TYPES[index % ACTOR_TYPES.length],
  });
  const placeAt = (index) => ({ ...entity('place', 'PLACE', index), placeType: PLACE_TYPES[levelOf(index)] });

  function parentOf(index) {
    const level = levelOf(index);
    if (level === 0) return undefined;
    const [low, high] = [bounds[level - 1], bounds[level]];
    return low + ((index * 31) % (high - low));
  }

  function participantsOf(random, eventId) {
    const chosen = new Set();
    const wanted = between(random, 2, 4);
    while (chosen.size < wanted) chosen.add(actorRank(random));
    return [...chosen].map((actor, i) => {
      const role = pick(random, ROLES);
      const side = SIDES[i] ?? null;
      return {
        actor,
        edge: edge(id('actor', actor), 'PARTICIPATED_IN', eventId, { ...(role && { role }), ...(side && { side }) }),
      };
    });
  }

  function fatalities(random) {
    if (random() < 0.2) return {};
    const fatalitiesBest = Math.floor(-4 * Math.log(1 - random()));
    return { fatalitiesBest, fatalitiesLow: Math.floor(fatalitiesBest * 0.8), fatalitiesHigh: fatalitiesBest + 2 };
  }

  function eventAt(index) {
    const random = randomOf(seed, index);
    const day = between(random, 0, DAYS - 1);
    const row = {
      ...entity('event', 'EVENT', index),
      kind: 'EVENT',
      eventType: Object.keys(EVENT_TYPES)[eventType(random)],
      status: pick(random, EVENT_STATUSES),
      dateStart: dateOf(day),
      dateEnd: dateOf(day + (random() < 0.1 ? between(random, 1, 5) : 0)),
      datePrecision: 'DAY',
      ...fatalities(random),
    };
    const place = between(random, bounds[1], places - 1);
    return {
      row,
      place,
      participants: participantsOf(random, row.id),
      location: edge(row.id, 'OCCURRED_AT', id('place', place)),
    };
  }

  return {
    seed,
    events,
    actors,
    places,
    id,
    actorAt,
    placeAt,
    parentOf,
    eventAt,
    within: (child, parent) => edge(id('place', child), 'WITHIN', id('place', parent)),
  };
}
