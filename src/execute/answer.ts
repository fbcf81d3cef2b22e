import type { Engine } from '../engines/engine.js';
import { objectOf, type Model } from '../model/model.js';
import { PlanContext } from '../plan/context.js';
import { planByIds } from '../plan/planRoot.js';
import type { Variables } from '../select/argument.js';
import type { SelectedField, SelectionSet } from '../select/selection.js';
import { planRunner } from './graphField.js';
import type { RootField, Types } from './rootField.js';
import type { Shaped } from './shapeRows.js';

/** A vertex or edge in an answer that is made here: what is selected of it is read from the graph by its id. */
export class Ref {
  constructor(readonly id: string) {}
}

/** Completes a plain value with what is selected of the vertices and edges it refers to. */
export type Answerer = (value: unknown, variables: Variables) => Promise<(types?: Types) => Shaped>;

/** The variable that holds the ids of a reading: no variable of a client has such a name. */
const idsVariable = '#ids';

/**
 * Prepares the answer of a field that is not read by its selection alone: its value is an object tree with `Ref`s.
 * One statement is run for each place of the selection where vertices or edges stand, whatever their number.
 */
export function answererOf(model: Model, engine: Engine, below: SelectionSet | undefined): Answerer {
  const readings = new Map(
    [...graphSelections(model, below)].map((selection) => [selection, readingOf(model, engine, selection)]),
  );
  return async (value, variables) => {
    const wanted = new Map<SelectionSet, Set<string>>();
    gather(value, below, wanted);
    const read = await Promise.all(
      [...wanted].map(async ([selection, ids]) => {
        const list = [...ids];
        const shape = await readings.get(selection)?.({ ...variables, [idsVariable]: list });
        return { selection, ids: list, shape };
      }),
    );
    return (types) => {
      let complete = true;
      const found: Found = new Map();
      for (const { selection, ids, shape } of read) {
        const shaped = shape?.(types);
        if (!shaped?.complete) complete = false;
        const values = (shaped?.value ?? []) as readonly unknown[];
        if (values.includes(null)) complete = false;
        found.set(selection, new Map(ids.map((id, index) => [id, values[index]])));
      }
      return { value: project(value, below, found), complete };
    };
  };
}

type Found = Map<SelectionSet, ReadonlyMap<string, unknown>>;

/** Every place of a selection where vertices or edges stand. */
function graphSelections(model: Model, below: SelectionSet | undefined, found = new Set<SelectionSet>()) {
  for (const [name, fields] of below ?? []) {
    const object = objectOf(model, name);
    if (below && (object.label !== undefined || object.isEdge)) found.add(below);
    else for (const field of fields) graphSelections(model, field.below, found);
  }
  return found;
}

function readingOf(model: Model, engine: Engine, selection: SelectionSet): RootField['run'] {
  const context = new PlanContext(model);
  const source = { kind: 'variable', name: idsVariable, path: [] } as const;
  const plan = planByIds(context, { source, at: 'ids' }, false, selection);
  return planRunner(model, engine, { plan, ranges: context.ranges });
}

/** Collects the ids that each selection is read for. */
function gather(value: unknown, below: SelectionSet | undefined, wanted: Map<SelectionSet, Set<string>>): void {
  if (!below || value === null || value === undefined) return;
  if (Array.isArray(value)) for (const item of value) gather(item, below, wanted);
  else if (value instanceof Ref) {
    const ids = wanted.get(below);
    if (ids) ids.add(value.id);
    else wanted.set(below, new Set([value.id]));
  } else {
    for (const { name, below: set } of fieldsOf(below)) gather((value as Record<string, unknown>)[name], set, wanted);
  }
}

/** Picks what is selected of a value, under the response names. */
export function project(value: unknown, below: SelectionSet | undefined, found: Found = new Map()): unknown {
  if (!below || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => project(item, below, found));
  if (value instanceof Ref) return found.get(below)?.get(value.id) ?? null;
  const [typeName = ''] = below.keys();
  return Object.fromEntries(
    fieldsOf(below).map(({ key, name, below: set }) => [
      key,
      name === '__typename' ? typeName : project((value as Record<string, unknown>)[name], set, found),
    ]),
  );
}

/** The fields selected of an object that is no vertex or edge: it has one type only. */
const fieldsOf = (below: SelectionSet): readonly SelectedField[] => [...below.values()][0] ?? [];
