import type { Run } from '../engines/engine.js';
import { readCypher } from '../model/project.js';
import type { EdgeEffect, Effect, FieldDelta } from './effect.js';
import { textOf, type Properties } from './values.js';

/** Who writes, and why. */
export interface Author {
  readonly by: string;
  readonly reason?: string;
}

/** A value of ChangeOperation. */
export type Operation = 'CREATE' | 'UPDATE' | 'RETRACT' | 'MERGE' | 'UNDO';

/** A change as the history keeps it. */
export interface ChangeRow {
  readonly id: string;
  readonly seq: number;
  /** The id of the change that this one was made with: what belongs to it is undone with it. */
  readonly act: string;
  readonly effect: Effect['kind'];
  readonly entityId?: string;
  readonly entityType?: string;
  readonly relationshipId?: string;
  readonly relationshipType?: string;
  readonly fromId?: string;
  readonly toId?: string;
  /** JSON of FieldChange objects. */
  readonly fields: string;
}

/** Changes sent with one statement. */
const batchSize = 2_000;

/** Digits of a change's number in its id and cursor: both sort as they read. */
const digits = 12;

const numbered = (seq: number): string => String(seq).padStart(digits, '0');

/** The history's rows of effects, numbered on from `seq`; `near` names the end of an edge that has few of its type. */
export function changeRows(
  near: (effect: EdgeEffect) => string,
  effects: readonly Effect[],
  of: {
    readonly operation?: Operation;
    readonly author: Author;
    readonly at: string;
    readonly seq: number;
    readonly revision: number;
  },
): (ChangeRow & Properties)[] {
  const { author, at, seq, revision } = of;
  const ids = new Map(effects.map((effect, index) => [effect, `change:${numbered(seq + index + 1)}`]));
  return effects.map((effect, index) => {
    const id = ids.get(effect) ?? '';
    return {
      id,
      seq: seq + index + 1,
      cursor: numbered(seq + index + 1),
      at,
      by: author.by,
      operation: of.operation ?? operationOf(effect),
      ...(author.reason !== undefined && { reason: author.reason }),
      act: (effect.of && ids.get(effect.of)) ?? id,
      effect: effect.kind,
      revision,
      ...(effect.on === 'vertex'
        ? { entityId: effect.id, entityType: effect.type }
        : {
            relationshipId: effect.id,
            relationshipType: effect.type,
            fromId: effect.from,
            toId: effect.to,
            nearId: near(effect),
          }),
      fields: JSON.stringify(effect.fields.map(fieldChange)),
    };
  });
}

/** What a write that states no operation of its own does with an effect. */
const operationOf = ({ kind }: Effect): Operation => (kind === 'CREATE' || kind === 'RETRACT' ? kind : 'UPDATE');

const fieldChange = ({ name, before, after }: FieldDelta): unknown => ({
  name,
  before: textOf(before),
  after: textOf(after),
});

export async function writeChanges(run: Run, rows: readonly Properties[]): Promise<void> {
  const text = readCypher('cypher/write/changes.cypher');
  for (let start = 0; start < rows.length; start += batchSize)
    await run(text, { rows: rows.slice(start, start + batchSize) });
}
