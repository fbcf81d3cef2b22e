/** What an object of a STIX type becomes. */
export type Kind = 'actor' | 'event' | 'place' | 'source';

/** The kind of each type that is taken as a vertex. */
export const kinds: Readonly<Record<string, Kind>> = {
  identity: 'actor',
  'intrusion-set': 'actor',
  'threat-actor': 'actor',
  campaign: 'event',
  incident: 'event',
  location: 'place',
  report: 'source',
};

/** The edge that says what a STIX relationship says. */
export interface Counterpart {
  /** A RelationshipType value. */
  readonly type: string;
  /** Whether it goes from the target to the source. */
  readonly reversed: boolean;
  /** What else it says. */
  readonly fields: Readonly<Record<string, string>>;
}

const at = (locationRole: string): Counterpart['fields'] => ({ locationRole, geoPrecision: 'UNKNOWN' });

/**
 * What has a counterpart: relationship, source and target, ours, and what else it says. Those of the standard come
 * first, then OpenCTI's, MITRE ATT&CK's, and what casus itself exports. All others of these kinds are passed over and counted;
 * `related-to` is among them, as no type of ours says so little.
 */
const rows: readonly (readonly [string, Kind, Kind, string, Partial<Counterpart>?])[] = [
  ['attributed-to', 'actor', 'actor', 'MEMBER_OF'],
  ['attributed-to', 'event', 'actor', 'PARTICIPATED_IN', { reversed: true, fields: { role: 'INITIATOR' } }],
  ['targets', 'actor', 'actor', 'OPPOSES'],
  ['targets', 'actor', 'place', 'OPERATES_IN'],
  ['targets', 'event', 'actor', 'PARTICIPATED_IN', { reversed: true, fields: { role: 'TARGET' } }],
  ['targets', 'event', 'place', 'OCCURRED_AT', { fields: at('AREA') }],
  ['located-at', 'actor', 'place', 'BASED_IN'],
  ['located-at', 'event', 'place', 'OCCURRED_AT', { fields: at('PRIMARY') }],
  ['located-at', 'place', 'place', 'WITHIN'],
  ['originates-from', 'actor', 'place', 'BASED_IN'],
  ['originates-from', 'event', 'place', 'OCCURRED_AT', { fields: at('ORIGIN') }],
  ['part-of', 'actor', 'actor', 'MEMBER_OF'],
  ['part-of', 'event', 'event', 'PART_OF'],
  ['part-of', 'place', 'place', 'WITHIN'],
  ['employed-by', 'actor', 'actor', 'MEMBER_OF'],
  ['reports-to', 'actor', 'actor', 'COMMANDS', { reversed: true }],
  ['supports', 'actor', 'actor', 'SUPPORTS'],
  ['cooperates-with', 'actor', 'actor', 'ALLIED_WITH'],
  ['participates-in', 'actor', 'event', 'PARTICIPATED_IN'],
  ['resides-in', 'actor', 'place', 'BASED_IN'],
  ['revoked-by', 'actor', 'actor', 'SUCCEEDED_BY'],
  ['operates-in', 'actor', 'place', 'OPERATES_IN'],
  ['controls', 'actor', 'place', 'CONTROLS'],
  ['succeeded-by', 'actor', 'actor', 'SUCCEEDED_BY'],
  ['caused', 'event', 'event', 'CAUSED'],
  ['responded-to', 'event', 'event', 'RESPONDED_TO'],
];

const keyOf = (relationship: string, source: Kind | undefined, target: Kind | undefined): string =>
  `${relationship} ${source} ${target}`;

const counterparts: ReadonlyMap<string, Counterpart> = new Map(
  rows.map(([relationship, source, target, type, more]) => [
    keyOf(relationship, source, target),
    { type, reversed: false, fields: {}, ...more },
  ]),
);

/** The type of some edge between things of two STIX types; undefined where there is none. */
export const anyTypeBetween = (source: string, target: string): string | undefined =>
  rows.find(([, from, to]) => from === kinds[source] && to === kinds[target])?.[3];

/** Ours for a STIX relationship between things of two STIX types; undefined where none says the same. */
export const counterpartOf = (relationship: string, source: string, target: string): Counterpart | undefined =>
  counterparts.get(keyOf(relationship.trim(), kinds[source], kinds[target]));
