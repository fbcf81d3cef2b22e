import type { RelationshipRecord } from '../../write/records.js';
import { CellError } from '../cells.js';
import type { Bundle } from './bundle.js';
import { counterpartOf, kinds, type Counterpart } from './relationshipTable.js';
import {
  confidenceOf,
  daysOf,
  refOf,
  requiredText,
  textsOf,
  typeOfRef,
  vertexId,
  type StixObject,
} from './stixObject.js';
import { citationOf } from './vertex.js';

/** A relationship object as the edge that says the same. */
export function relationshipOf(object: StixObject, bundle: Bundle): RelationshipRecord {
  const [source, target] = [refOf(object, 'source_ref'), refOf(object, 'target_ref')];
  const { type, reversed, fields } = edgeOf(object, typeOfRef(source), typeOfRef(target));
  const [from, to] = reversed ? [target, source] : [source, target];
  const [dateStart, dateEnd] = daysOf(object, 'start_time', 'stop_time');
  return {
    type,
    from: vertexId(from),
    to: vertexId(to),
    ...fields,
    ...(dateStart !== undefined && { dateStart }),
    ...(dateEnd !== undefined && { dateEnd }),
    ...confidenceOf(object),
    citations: [citationOf(object, bundle, bundle.markings.tagsOf(object))],
  };
}

/** Ours for a relationship; the reason says the types only, so that equal ones can be counted. */
function edgeOf(object: StixObject, source: string, target: string): Counterpart {
  const relationship = requiredText(object, 'relationship_type');
  const found = counterpartOf(relationship, kinds[source], kinds[target]);
  if (found) return found;
  const what = `the relationship ${relationship} from ${source} to ${target}`;
  const advice = relationship === 'duplicate-of' ? '; merge the two with mergeEntities instead' : '';
  throw new CellError('relationship_type', `${what} is not taken: no RelationshipType says the same${advice}`);
}

/** What a report cites: an edge from each object of a kind that is taken. */
export function reportedBy(report: StixObject, bundle: Bundle): RelationshipRecord[] {
  const to = vertexId(refOf(report, 'id'));
  return textsOf(report, 'object_refs')
    .filter((ref) => kinds[typeOfRef(ref)] !== undefined)
    .map((ref) => ({
      type: 'REPORTED_BY',
      from: vertexId(ref),
      to,
      citations: [citationOf(report, bundle)],
    }));
}
