import type { RelationshipRecord } from '../../write/records.js';
import { endOfDay, extended, startOfDay, type StixObject } from './common.js';
import { stixId } from './ids.js';

/** How STIX, or OpenCTI, calls what an edge says. */
interface Called {
  readonly name: string;
  /** Whether the STIX relationship goes from the edge's end to its start. */
  readonly reversed?: boolean;
}

/** Names by RelationshipType, with its role where that decides; the type itself in STIX's spelling where none fits. */
const names: Readonly<Record<string, Called>> = {
  'PARTICIPATED_IN INITIATOR': { name: 'attributed-to', reversed: true },
  'PARTICIPATED_IN TARGET': { name: 'targets', reversed: true },
  PARTICIPATED_IN: { name: 'participates-in' },
  'OCCURRED_AT ORIGIN': { name: 'originates-from' },
  OCCURRED_AT: { name: 'located-at' },
  WITHIN: { name: 'located-at' },
  BASED_IN: { name: 'located-at' },
  MEMBER_OF: { name: 'part-of' },
  COMMANDS: { name: 'reports-to', reversed: true },
  ALLIED_WITH: { name: 'cooperates-with' },
  OPPOSES: { name: 'targets' },
};

function calledOf({ type, role, locationRole }: RelationshipRecord): Called {
  const decides = role ?? (locationRole as string | undefined);
  return names[`${type} ${decides}`] ?? names[type] ?? { name: type.toLowerCase().replaceAll('_', '-') };
}

/** What stands in the relationship's own properties. */
const told = new Set(['id', 'from', 'to', 'dateStart', 'dateEnd', 'confidence']);

/** An end of an edge as a STIX object knows it. */
export interface End {
  readonly ref: string;
  /** When the object was created. */
  readonly created: string;
}

/** An edge as a STIX relationship; it is as old as the younger of its ends. */
export function edgeObject(record: RelationshipRecord & { readonly id: string }, from: End, to: End): StixObject {
  const { id, dateStart, dateEnd, confidence } = record;
  const rest = Object.entries(record).filter(([name]) => !told.has(name));
  const { name, reversed = false } = calledOf(record);
  const [source, target] = reversed ? [to, from] : [from, to];
  const created = from.created > to.created ? from.created : to.created;
  return {
    type: 'relationship',
    spec_version: '2.1',
    id: stixId('relationship', id),
    created,
    modified: created,
    relationship_type: name,
    source_ref: source.ref,
    target_ref: target.ref,
    start_time: startOfDay(dateStart),
    stop_time: endOfDay(dateEnd),
    confidence,
    extensions: extended({ casusId: id, ...Object.fromEntries(rest) }),
  };
}
