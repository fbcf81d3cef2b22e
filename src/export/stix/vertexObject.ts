import type { ObjectRecord, VertexRecord } from '../../write/records.js';
import { commonOf, endOfDay, extended, startOfDay, type StixObject } from './common.js';
import { importedType } from './ids.js';

/** STIX types that an entity type may have come from, and so goes back to. */
const types: Readonly<Record<string, readonly string[]>> = {
  ACTOR: ['identity', 'intrusion-set', 'threat-actor'],
  PLACE: ['location'],
  EVENT: ['incident', 'campaign'],
  SOURCE: ['report'],
};

const armedGroups = new Set(['ARMED_GROUP', 'REBEL_GROUP', 'POLITICAL_MILITIA', 'IDENTITY_MILITIA']);

/** The class of an identity (identity-class-ov) by ActorType; an organization, where it is left out. */
const identityClasses: Readonly<Record<string, string>> = {
  PERSON: 'individual',
  COALITION: 'group',
  RIOTERS: 'class',
  PROTESTERS: 'class',
  CIVILIANS: 'class',
  UNKNOWN: 'unknown',
};

/** The STIX type of a vertex. */
export function stixTypeOf({ id, type, ...properties }: ObjectRecord & { readonly id: string; readonly type: string }) {
  const imported = importedType(id);
  if (imported !== undefined && types[type]?.includes(imported)) return imported;
  if (type === 'ACTOR') return armedGroups.has(String(properties['actorType'])) ? 'intrusion-set' : 'identity';
  if (type === 'EVENT') return properties['kind'] === 'EVENT' ? 'incident' : 'campaign';
  return type === 'PLACE' ? 'location' : 'report';
}

type Own = (record: VertexRecord) => StixObject;

const seen =
  (from: string, to: string): Own =>
  (record) => ({
    aliases: record['aliases'],
    first_seen: startOfDay(record[from]),
    last_seen: endOfDay(record[to]),
  });

/** What objects of each type have of their own. */
const own: Readonly<Record<string, Own>> = {
  identity: ({ actorType }) => ({ identity_class: identityClasses[String(actorType)] ?? 'organization' }),
  'intrusion-set': seen('activeFrom', 'activeTo'),
  'threat-actor': seen('activeFrom', 'activeTo'),
  campaign: seen('dateStart', 'dateEnd'),
  location: (record) => {
    const { latitude, longitude } = (record['point'] ?? {}) as Readonly<Record<string, unknown>>;
    const [name, country] = [record['name'], record['countryCode']];
    const isPlaced = country !== undefined || latitude !== undefined;
    return {
      // A location must say where it is: what has neither a country nor a point is a region.
      region: isPlaced ? undefined : slug(String(name)),
      country,
      administrative_area: record['placeType'] === 'ADMIN1' ? name : undefined,
      city: record['placeType'] === 'SETTLEMENT' ? name : undefined,
      latitude,
      longitude,
    };
  },
};

const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** What stands in the object's own properties, and so not in the extension. */
const told = new Set([
  'id',
  'type',
  'name',
  'description',
  'confidence',
  'tags',
  'externalIds',
  'point',
  'createdAt',
  'updatedAt',
]);

/** A vertex as a STIX object; what STIX has no property for stands in casus's extension. */
export function vertexObject(record: VertexRecord, citations: readonly ObjectRecord[]): StixObject {
  const type = stixTypeOf(record);
  const rest = Object.fromEntries(Object.entries(record).filter(([name]) => !told.has(name)));
  return {
    ...commonOf(type, record),
    ...own[type]?.(record),
    extensions: extended({
      casusId: record.id,
      entityType: record.type,
      ...rest,
      ...(citations.length > 0 && { citations }),
    }),
  };
}
