import { grouped } from '../lists.js';
import type { CitationRecord, RelationshipRecord, VertexRecord } from '../write/records.js';

/** An actor of an event, and on which side it stood; null where on none, or on both. */
export interface Participant {
  readonly actor: VertexRecord;
  readonly side: 'A' | 'B' | null;
  readonly citation: CitationRecord;
}

/**
 * The edges of an event's participants, one for each actor: a role is null, as sides imply none. An actor that a row
 * names twice, as two unidentified groups that fight each other, has one edge with both citations, and no side where
 * it stood on both.
 */
export function participation(event: string, participants: readonly Participant[]): RelationshipRecord[] {
  const byActor = grouped(participants.map((participant) => [participant.actor.id, participant] as const));
  return [...byActor].map(([from, named]) => {
    const sides = new Set(named.map(({ side }) => side));
    return {
      type: 'PARTICIPATED_IN',
      from,
      to: event,
      role: null,
      side: sides.size === 1 ? (named[0]?.side ?? null) : null,
      citations: named.map(({ citation }) => citation),
    };
  });
}

/** Vertices each once, by id: of equal ones the first. */
export function eachOnce(vertices: readonly VertexRecord[]): VertexRecord[] {
  const seen = new Set<string>();
  return vertices.filter(({ id }) => !seen.has(id) && seen.add(id));
}
