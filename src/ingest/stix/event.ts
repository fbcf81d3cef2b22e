import type { VertexRecord } from '../../write/records.js';
import { wrongValue } from './wrongValue.js';
import type { Bundle } from './bundle.js';
import { dayOf, daysOf, type StixObject } from './stixObject.js';
import { vertexOf } from './vertex.js';

/**
 * Campaigns and incidents as an Event. With one of first_seen and last_seen it is both days; with neither it is the day
 * on which the object was created, with the precision UNKNOWN.
 */
export function eventOf(object: StixObject, bundle: Bundle): VertexRecord {
  const [firstSeen, lastSeen] = daysOf(object, 'first_seen', 'last_seen');
  const dateStart = firstSeen ?? lastSeen ?? dayOf(object, 'created');
  if (dateStart === undefined) throw wrongValue('first_seen', 'a timestamp where there is no created', undefined);
  return vertexOf(object, 'EVENT', bundle, {
    kind: object['type'] === 'campaign' ? 'CAMPAIGN' : 'EVENT',
    eventType: 'OTHER',
    status: object['revoked'] === true ? 'RETRACTED' : 'REPORTED',
    dateStart,
    dateEnd: lastSeen ?? dateStart,
    datePrecision: firstSeen === undefined && lastSeen === undefined ? 'UNKNOWN' : 'DAY',
  });
}
