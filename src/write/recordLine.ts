import type { ObjectRecord } from './records.js';

/** What a line of the format `jsonl` is about. */
export type LineKind = 'graph' | 'vertex' | 'relationship' | 'retractedRelationship' | 'change' | 'end';

/** The format of a copy of the whole graph: from 2 on its last line, of the kind end, says how much there is before it. */
export const copyFormat = 2;

/** An event has a field of the name that says what a line is about: in a line it stands under this name. */
const eventKind = 'eventKind';

/** A record as a line of the format `jsonl`. */
export function lineOf(kind: LineKind, record: ObjectRecord): string {
  const entries = Object.entries(record).map(([name, value]) => [name === 'kind' ? eventKind : name, value] as const);
  const text = JSON.stringify({ kind, ...Object.fromEntries(entries) });
  // Two characters that JSON allows in a text end a line for many readers.
  return `${text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}

/** What a parsed line is about, and its record. */
export function recordOfLine({ kind, ...content }: ObjectRecord): {
  readonly kind: unknown;
  readonly record: ObjectRecord;
} {
  const { [eventKind]: own, ...record } = content;
  return { kind, record: own === undefined ? record : { ...record, kind: own } };
}
