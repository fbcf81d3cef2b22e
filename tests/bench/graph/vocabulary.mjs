// The enum values the synthetic graph uses: all stand in casus's schema.graphql, so that every engine can answer them.

export const ACTOR_TYPES = ['STATE_FORCES', 'REBEL_GROUP', 'POLITICAL_MILITIA', 'IDENTITY_MILITIA', 'RIOTERS'];

export const PLACE_TYPES = ['COUNTRY', 'ADMIN1', 'ADMIN2', 'SETTLEMENT'];

/** With the share of each: the first is the commonest, as in real data. */
export const EVENT_TYPES = {
  BATTLES: 30,
  EXPLOSIONS_REMOTE_VIOLENCE: 25,
  VIOLENCE_AGAINST_CIVILIANS: 18,
  PROTESTS: 15,
  RIOTS: 7,
  STRATEGIC_DEVELOPMENTS: 5,
};

export const EVENT_STATUSES = ['CONFIRMED', 'REPORTED', 'DISPUTED'];

/** null is as common as in data whose source implies no direction. */
export const ROLES = ['INITIATOR', 'TARGET', 'VICTIM', 'SUPPORTER', null, null];

export const SIDES = ['A', 'B'];

const SYLLABLES = [
  'ba',
  'dar',
  'el',
  'fa',
  'gor',
  'ha',
  'is',
  'ka',
  'lam',
  'mir',
  'na',
  'or',
  'qa',
  'ras',
  'sul',
  'tad',
  'um',
  'ya',
  'zor',
  'hum',
];

/** A name of three syllables and a number: readable, and no two alike. */
export function nameOf(kind, index) {
  const n = index * 7919 + kind.length;
  const word = [n, n / 20, n / 400].map((part) => SYLLABLES[Math.floor(part) % SYLLABLES.length]).join('');
  return `${word[0].toUpperCase()}${word.slice(1)} ${kind} ${index}`;
}
