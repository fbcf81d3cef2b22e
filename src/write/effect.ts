import type { EdgeImport, EdgeState } from './graphState.js';
import type { RecordPlace } from './recordErrors.js';
import { isSame, type Values } from './values.js';

/** A field that changes; undefined is nothing. */
export interface FieldDelta {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What can be done to a vertex. */
export type VertexEffectKind = 'CREATE' | 'UPDATE' | 'RETRACT' | 'RESTORE' | 'MERGE' | 'UNMERGE' | 'REDIRECT';

/** What can be done to an edge. */
export type EdgeEffectKind = 'CREATE' | 'UPDATE' | 'RETRACT' | 'RESTORE';

export interface VertexEffect {
  readonly on: 'vertex';
  readonly kind: VertexEffectKind;
  /** Of MERGE: that the vertex was not there before. */
  readonly isNew?: boolean;
  readonly id: string;
  /** Its EntityType value. */
  readonly type: string;
  readonly fields: readonly FieldDelta[];
  /** All it holds afterwards. */
  readonly values: Values;
  /** Properties that are no fields: of which data set it is, and what of it was imported, as it was when. */
  readonly hidden?: Values;
}

/** Of which data set an edge was, and is: null for none. */
export interface DatasetChange {
  readonly before: string | null;
  readonly after: string | null;
}

export interface EdgeEffect {
  readonly on: 'edge';
  readonly kind: EdgeEffectKind;
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly fields: readonly FieldDelta[];
  /** All it holds afterwards; of one that is retracted, all it held. */
  readonly values: Values;
  /** Where that changes; of one that is retracted, what it was. */
  readonly dataset?: DatasetChange;
  /** What is known of its rows afterwards; of one that is retracted, what is kept of that. */
  readonly imported?: EdgeImport;
}

/** One change that a write makes to the graph: what every kind of write comes down to. */
export type Effect = (VertexEffect | EdgeEffect) & {
  /** The effect that this one belongs to: what was done with it is undone with it. */
  readonly of?: Effect;
};

/** Whether an effect changes nothing that anybody sees. */
export const isSilent = ({ kind, fields }: Effect): boolean =>
  (kind === 'UPDATE' || kind === 'REDIRECT') && fields.length === 0;

/** The fields in which two sets of values differ. */
export function deltaOf(before: Values, after: Values): FieldDelta[] {
  const fields: FieldDelta[] = [];
  const compare = (name: string): void => {
    if (!isSame(before[name], after[name])) fields.push({ name, before: before[name], after: after[name] });
  };
  for (const name in before) compare(name);
  for (const name in after) if (!(name in before)) compare(name);
  return fields;
}

/** Takes an edge out of the graph; the change keeps all it held. */
export const retractEdge = (
  { id, type, from, to, values, dataset, imported }: EdgeState,
  of?: Effect,
): EdgeEffect & { of?: Effect } => ({
  ...{ on: 'edge', kind: 'RETRACT', id, type, from, to, values, imported },
  ...(dataset !== null && { dataset: { before: dataset, after: null } }),
  fields: Object.entries(values).map(([name, before]) => ({ name, before, after: undefined })),
  ...(of && { of }),
});

/** A value of ChangeOperation. */
export type Operation = 'CREATE' | 'UPDATE' | 'RETRACT' | 'MERGE' | 'UNDO';

/** What a write means to do, found out inside its transaction. */
export interface Intent {
  readonly effects: readonly Effect[];
  readonly unchanged?: number;
  /** Records that were left out, as the graph holds what was said later. */
  readonly older?: readonly RecordPlace[];
  /** What the changes are called in the history; by their effect where it is left out. */
  readonly operation?: Operation;
}
