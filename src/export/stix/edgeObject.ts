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

/** An edge, and when what is told of it became so. */
export type DatedEdge = RelationshipRecord & { readonly id: string; readonly changedAt?: unknown };

/** When an edge was made, which is when the younger of its ends was, and when it became what it is. */
export function datesOf({ changedAt }: DatedEdge, from: End, to: End): { created: string; modified: string } {
  const created = later(from.created, to.created);
  return { created, modified: later(created, (changedAt as string | undefined) ?? created) };
}

/** The later of two instants. */
export const later = (a: string, b: string): string => (a > b ? a : b);

/** An edge as a STIX relationship. */
export function edgeObject({ changedAt, ...record }: DatedEdge, from: End, to: End): StixObject {
  const { id, dateStart, dateEnd, confidence } = record;
  const rest = Object.entries(record).filter(([name]) => !told.has(name));
  const { name, reversed = false } = calledOf(record);
  const [source, target] = reversed ? [to, from] : [from, to];
  return {
    type: 'relationship',
    spec_version: '2.1',
    id: stixId('relationship', id),
    ...datesOf({ ...record, changedAt }, from, to),
    relationship_type: name,
    source_ref: source.ref,
    target_ref: target.ref,
    start_time: startOfDay(dateStart),
    stop_time: endOfDay(dateEnd),
    confidence,
    extensions: extended({ casusId: id, ...Object.fromEntries(rest) }),
  };
}
