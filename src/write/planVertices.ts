import type { Model } from '../model/model.js';
import type { CheckedVertex } from './checkRecords.js';
import { deltaOf, isSilent, type VertexEffect } from './effect.js';
import { isRetracted, type MergedState, type VertexState } from './graphState.js';
import type { RecordProblem } from './recordErrors.js';
import type { VertexRecord } from './records.js';
import { brokenRules } from './rules.js';
import { isNothing, isSame, textOf, vertexFields, type Values } from './values.js';

/** What vertex records come down to. */
export interface PlannedVertices {
  readonly effects: readonly VertexEffect[];
  readonly problems: readonly RecordProblem[];
  /** Records whose vertex holds all they say already. */
  readonly unchanged: number;
  /** The EntityType value of every vertex that is there afterwards and not retracted. */
  readonly types: ReadonlyMap<string, string>;
}

/** A vertex that records are about, and what is known of it so far. */
interface Target {
  readonly id: string;
  readonly type: string;
  readonly state: VertexState | undefined;
  readonly records: CheckedVertex[];
  values: Values;
}

interface Merged {
  readonly resolve: (id: string) => string;
  readonly merged: ReadonlyMap<string, MergedState>;
}

/** Plans vertex records on the vertices that are there; one of a merged vertex adds to its survivor, to which `resolve` leads. */
export function planVertices(
  model: Model,
  records: readonly CheckedVertex[],
  states: ReadonlyMap<string, VertexState>,
  { resolve, merged }: Merged,
): PlannedVertices {
  const problems: RecordProblem[] = [];
  const targets = new Map<string, Target>();
  const isOfMerged = ({ record: { id } }: CheckedVertex): boolean => resolve(id) !== id && states.has(resolve(id));
  // What was merged adds to what the survivor's own record says, wherever it stands.
  for (const checked of [...records.filter((each) => !isOfMerged(each)), ...records.filter(isOfMerged)]) {
    const { record, given, index } = checked;
    const id = resolve(record.id);
    const report = (problem: string, field?: string): unknown =>
      problems.push({ list: 'vertices', index, id: record.id, problem, ...(field !== undefined && { field }) });
    const state = states.get(id);
    const target: Target = targets.get(id) ?? {
      id,
      type: record.type,
      state,
      records: [],
      values: standing(state),
    };
    if (record.type !== (state?.type ?? target.type)) {
      report(`names what is a ${state?.type ?? target.type} already, not a ${record.type}`, 'id');
      continue;
    }
    const isShared = record.shared === true || isOfMerged(checked);
    const twice = target.records.find(
      (other) => !isShared && other.record.shared !== true && !isSame(other.given, given),
    );
    if (twice) report(`stands twice, at ${twice.index} with other values`);
    target.values = isShared ? united(target.values, given) : { ...target.values, ...given };
    target.records.push(checked);
    targets.set(id, target);
  }
  const planned = [...targets.values()].map((target) => planTarget(model, target, problems));
  return {
    effects: [
      ...planned.flatMap((effect) => effect ?? []),
      ...records.flatMap(({ record }) => passedOn(record, merged.get(record.id))),
    ],
    problems,
    unchanged: planned.filter((effect) => effect === undefined || isSilent(effect)).length,
    types: new Map([
      ...[...states.values()].filter((state) => !isRetracted(state)).map(({ id, type }) => [id, type] as const),
      ...[...targets.values()].map(({ id, type }) => [id, type] as const),
    ]),
  };
}

/** What a vertex holds, as it stood before it was retracted. */
function standing(state: VertexState | undefined): Values {
  if (!state) return {};
  const { statusBefore } = state.properties;
  return statusBefore === undefined ? state.values : { ...state.values, status: statusBefore };
}

function planTarget(model: Model, target: Target, problems: RecordProblem[]): VertexEffect | undefined {
  const { id, type, state, records } = target;
  const values = completed(model, target);
  const before = state?.values ?? {};
  const fields = deltaOf(before, values);
  const restored = state !== undefined && isRetracted(state);
  const hidden = hiddenOf(target);
  if (state && !restored && fields.length === 0 && !hidden) return undefined;
  const first = records[0];
  for (const problem of [...missing(model, type, values, state), ...brokenRules(values)])
    problems.push({ list: 'vertices', index: first?.index ?? 0, id: first?.record.id ?? id, ...problem });
  const kind = !state ? 'CREATE' : restored ? 'RESTORE' : 'UPDATE';
  return { on: 'vertex', kind, id, type, fields, values, ...(hidden && { hidden }) };
}

/** Which data set a vertex is of, and a hash of what was imported: undefined where both are as they were. */
function hiddenOf({ id, state, records }: Target): Values | undefined {
  const named = records.findLast(({ record }) => record.id === id && record['importHash'] !== undefined)?.record;
  if (!named) return undefined;
  const { dataset = null, modified = null, importHash } = named;
  const same = state?.properties['importHash'] === importHash && (state?.properties['dataset'] ?? null) === dataset;
  return same ? undefined : { dataset, importHash, modified };
}

/**
 * What was imported of a merged vertex is told by its redirect: the survivor is of its own row. It stands beside the
 * hash of what the vertex itself was told, which holds again when the merge is undone.
 */
function passedOn({ id, type, modified, importHash }: VertexRecord, merged: MergedState | undefined): VertexEffect[] {
  if (!merged || importHash === undefined) return [];
  const { properties, values } = merged;
  if (importHash === (properties['passedHash'] ?? properties['importHash'])) return [];
  const hidden = { passedHash: importHash, passedModified: modified ?? null };
  return [{ on: 'vertex', kind: 'REDIRECT', id, type, fields: [], values, hidden }];
}

/** The values of a vertex, with what it has where no record says, or one takes it away. */
export function completed(model: Model, { type, values }: Pick<Target, 'type' | 'values'>): Values {
  const added: Record<string, unknown> = { ...values };
  for (const [name, field] of vertexFields(model, type) ?? []) {
    if (field.kind !== 'property' || !field.initially || !isNothing(values[name])) continue;
    const { is, sameAs } = field.initially;
    added[name] = is ?? values[sameAs ?? ''];
  }
  return added;
}

/** The fields without which a vertex cannot be. */
function* missing(
  model: Model,
  type: string,
  values: Values,
  state: VertexState | undefined,
): Generator<{ field: string; problem: string }> {
  const problem = state ? `must not be null: every ${type} has it` : `is missing: a new ${type} needs it`;
  for (const [name, field] of vertexFields(model, type) ?? []) {
    if (field.kind === 'property' && !field.nullable && !field.list && isNothing(values[name]))
      yield { field: name, problem };
  }
}

/**
 * What is known with what another row says of the same thing: lists are united, what is known stays, another name
 * becomes an alias, and the days it lasts are widened.
 */
export function united(known: Values, given: Values): Values {
  const values: Record<string, unknown> = { ...known };
  for (const [name, value] of Object.entries(given)) {
    const present = known[name];
    if (isUnknown(value)) continue;
    if (isUnknown(present)) values[name] = value;
    else if (Array.isArray(present) && Array.isArray(value)) values[name] = unitedLists(present, value);
    else if (name === 'dateStart' || name === 'activeFrom')
      values[name] = String(value) < String(present) ? value : present;
    else if (name === 'dateEnd' || name === 'activeTo')
      values[name] = String(value) > String(present) ? value : present;
  }
  if (typeof given['name'] === 'string' && !isNothing(known['name']) && given['name'] !== known['name'])
    values['aliases'] = unitedLists((values['aliases'] ?? []) as unknown[], [given['name']]);
  return values;
}

/** Whether a value says nothing that another row may not replace. */
const isUnknown = (value: unknown): boolean => isNothing(value) || value === 'UNKNOWN';

/** What tells items of lists apart: an id in a catalogue is one, whatever its url. */
function identityOf(item: unknown): string | null {
  const { scheme, value } = (item ?? {}) as { readonly scheme?: unknown; readonly value?: unknown };
  return textOf(scheme === undefined ? item : [scheme, value]);
}

/** A list with what another one adds to it, in order. */
export function unitedLists(list: readonly unknown[], more: readonly unknown[]): readonly unknown[] {
  const has = new Set(list.map(identityOf));
  const added = more.filter((item) => !has.has(identityOf(item)));
  return added.length === 0 ? list : [...list, ...added];
}
