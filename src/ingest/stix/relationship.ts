import type { RelationshipRecord } from '../../write/records.js';
import type { Bundle } from './bundle.js';
import { anyTypeBetween, counterpartOf, kinds } from './relationshipTable.js';
import {
  confidenceOf,
  daysOf,
  isRef,
  modifiedOf,
  refOf,
  requiredText,
  textsOf,
  typeOfRef,
  vertexId,
  type StixObject,
} from './stixObject.js';
import { citationOf } from './vertex.js';

/** A relationship object as the edge that says the same; those that have none are passed over before. */
export function relationshipOf(object: StixObject, bundle: Bundle): RelationshipRecord {
  const [source, target] = [refOf(object, 'source_ref'), refOf(object, 'target_ref')];
  const name = requiredText(object, 'relationship_type');
  const counterpart = counterpartOf(name, typeOfRef(source), typeOfRef(target));
  if (!counterpart) throw new Error(`${name} from ${source} to ${target} is passed over`);
  const { type, reversed, fields } = counterpart;
  const [from, to] = reversed ? [target, source] : [source, target];
  const [dateStart, dateEnd] = daysOf(object, 'start_time', 'stop_time');
  const modified = modifiedOf(object);
  return {
    type,
    from: vertexId(from),
    to: vertexId(to),
    object: refOf(object, 'id'),
    ...(modified !== undefined && { modified }),
    ...fields,
    ...(dateStart !== undefined && { dateStart }),
    ...(dateEnd !== undefined && { dateEnd }),
    ...confidenceOf(object),
    citations: [citationOf(object, bundle, bundle.markings.tagsOf(object))],
  };
}

/** That a relationship object says no edge, whatever its older versions said; undefined where none of them can have. */
export function withdrawnOf(object: StixObject): RelationshipRecord | undefined {
  const [source, target] = [object['source_ref'], object['target_ref']];
  if (!isRef(source) || !isRef(target) || !isRef(object['id'])) return undefined;
  const type = anyTypeBetween(typeOfRef(source), typeOfRef(target));
  const modified = modifiedOf(object);
  return type === undefined || source === target
    ? undefined
    : {
        type,
        from: vertexId(source),
        to: vertexId(target),
        object: object['id'],
        withdrawn: true,
        ...(modified !== undefined && { modified }),
      };
}

/** What a report cites: an edge from each object of a kind that is taken. */
export function reportedBy(report: StixObject, bundle: Bundle): RelationshipRecord[] {
  const to = vertexId(refOf(report, 'id'));
  const modified = modifiedOf(report);
  return textsOf(report, 'object_refs')
    .filter((ref) => Object.hasOwn(kinds, typeOfRef(ref)))
    .map((ref) => ({
      type: 'REPORTED_BY',
      from: vertexId(ref),
      to,
      ...(modified !== undefined && { modified, statedIn: to }),
      citations: [citationOf(report, bundle)],
    }));
}
