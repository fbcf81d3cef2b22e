import type { VertexRecord } from '../../write/records.js';
import type { Bundle } from './bundle.js';
import { daysOf, textOf, textsOf, type StixObject } from './stixObject.js';
import { vertexOf } from './vertex.js';

/** ActorType of an identity by its class; those left out, systems and classes among them, are UNKNOWN. */
const identityClasses: Readonly<Record<string, string>> = {
  individual: 'PERSON',
  group: 'ORGANIZATION',
  organization: 'ORGANIZATION',
};

/** Sectors that make an organisation a government. */
const governmentSectors = new Set(['government', 'government-national']);

/**
 * ActorType of a threat actor by its types, the first that is here; others are ORGANIZATION. Nothing says of an
 * intrusion set that it bears arms: it is an ORGANIZATION too.
 */
const threatActorTypes: Readonly<Record<string, string>> = {
  'nation-state': 'STATE_FORCES',
  terrorist: 'ARMED_GROUP',
  'insider-accidental': 'PERSON',
  'insider-disgruntled': 'PERSON',
};

/** Identities, intrusion sets and threat actors as an Actor. */
export function actorOf(object: StixObject, bundle: Bundle): VertexRecord {
  const [activeFrom, activeTo] = daysOf(object, 'first_seen', 'last_seen');
  const identityClass = textOf(object, 'identity_class');
  return vertexOf(object, 'ACTOR', bundle, {
    actorType: object['type'] === 'identity' ? identityType(object, identityClass) : groupType(object),
    ...(activeFrom !== undefined && { activeFrom }),
    ...(activeTo !== undefined && { activeTo }),
    ...(identityClass !== undefined && { tags: [`identity-class:${identityClass}`] }),
  });
}

function identityType(object: StixObject, identityClass = 'unknown'): string {
  const isGovernment = textsOf(object, 'sectors').some((sector) => governmentSectors.has(sector));
  if (identityClass === 'organization' && isGovernment) return 'GOVERNMENT';
  return identityClasses[identityClass] ?? 'UNKNOWN';
}

function groupType(object: StixObject): string {
  if (textOf(object, 'resource_level') === 'individual') return 'PERSON';
  const types = textsOf(object, 'threat_actor_types').flatMap((type) => threatActorTypes[type] ?? []);
  return types[0] ?? 'ORGANIZATION';
}
