import type { Engine } from '../engines/engine.js';
import { objectOf, type Model } from '../model/model.js';
import { PlanContext } from '../plan/context.js';
import { planByIds } from '../plan/planRoot.js';
import { partsOf } from '../plan/relationshipId.js';
import type { Variables } from '../select/argument.js';
import type { SelectedField, SelectionSet } from '../select/selection.js';
import { spend } from './cost.js';
import { planRunner, type PlanRunner } from './graphField.js';
import type { Types } from './rootField.js';
import type { Shaped } from './shapeRows.js';

/**
 * A vertex or edge in an answer that is made here: what is selected of it is read from the graph by its id. With its type,
 * an EntityType value or `Relationship`, nothing is read where nothing is selected but what these two tell.
 */
export class Ref {
  constructor(
    readonly id: string,
    readonly type?: string,
  ) {}
}

type Answered = Promise<(types?: Types) => Shaped>;

/** Completes a plain value with what is selected of the vertices and edges it refers to. */
export type Answerer = (value: unknown, variables: Variables) => Answered;

/** The variable that holds the ids of a reading: no variable of a client has such a name. */
const idsVariable = '#ids';

/**
 * Prepares the answer of a field that is not read by its selection alone: its value is an object tree with `Ref`s.
 * One statement is run for each place of the selection where vertices or edges stand, whatever their number.
 */
export function answererOf(model: Model, engine: Engine, below: SelectionSet | undefined): Answerer {
  const begin = answerBeginner(model, engine, below);
  return async (value, variables) => begin(value, variables)();
}

/** The same in two steps: the first throws what can be said against the answer before anything is read of it. */
export function answerBeginner(
  model: Model,
  engine: Engine,
  below: SelectionSet | undefined,
): (value: unknown, variables: Variables) => () => Answered {
  const readings = new Map(
    [...graphSelections(model, below)].map((selection) => [selection, readingOf(model, engine, selection)]),
  );
  return (value, variables) => {
    const wanted = new Map<SelectionSet, Set<string>>();
    const told: Told[] = [];
    gather(value, below, (ref, selection) => {
      const fields = toldBy(model, ref, selection);
      if (fields) told.push({ selection, ref, ...fields });
      else wanted.set(selection, (wanted.get(selection) ?? new Set()).add(ref.id));
    });
    const asked = [...wanted].map(([selection, found]) => {
      const ids = [...found];
      return { selection, ids, reading: readings.get(selection), given: { ...variables, [idsVariable]: ids } };
    });
    const cost = asked.reduce((sum, { reading, given }) => sum + (reading?.cost(given) ?? 0), 0);
    spend(cost, variables);
    const begun = asked.map(({ selection, ids, reading, given }) => ({ selection, ids, run: reading?.begin(given) }));
    return async () => {
      const read = await Promise.all(begun.map(async ({ run, ...each }) => ({ ...each, shape: await run?.() })));
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
        for (const { selection, ref, typeName, values } of told) {
          const made = Object.fromEntries(values);
          types?.set(made, typeName);
          const others = found.get(selection);
          if (others) others.set(ref.id, made);
          else found.set(selection, new Map([[ref.id, made]]));
        }
        return { value: project(value, below, found), complete };
      };
    };
  };
}

type Found = Map<SelectionSet, Map<string, unknown>>;

/** A vertex or edge of which nothing is selected but what its reference tells. */
interface Told {
  readonly selection: SelectionSet;
  readonly ref: Ref;
  readonly typeName: string;
  /** By response name. */
  readonly values: readonly (readonly [string, unknown])[];
}

/** What is selected of a vertex or edge, where its reference tells all of it: ids and types are most of a large answer. */
function toldBy(
  model: Model,
  { id, type }: Ref,
  selection: SelectionSet,
): Pick<Told, 'typeName' | 'values'> | undefined {
  if (!type) return undefined;
  const typeName = model.entityTypes.get(type)?.name ?? type;
  const edge = typeName === 'Relationship' && partsOf(id);
  const tells: Readonly<Record<string, unknown>> = { id, __typename: typeName, ...(edge && { type: edge.type }) };
  const fields = selection.get(typeName) ?? [];
  if (!fields.every(({ name }) => name in tells)) return undefined;
  return { typeName, values: fields.map(({ key, name }) => [key, tells[name]] as const) };
}

/** Every place of a selection where vertices or edges stand. */
function graphSelections(model: Model, below: SelectionSet | undefined, found = new Set<SelectionSet>()) {
  for (const [name, fields] of below ?? []) {
    const object = objectOf(model, name);
    if (below && (object.label !== undefined || object.isEdge)) found.add(below);
    else for (const field of fields) graphSelections(model, field.below, found);
  }
  return found;
}

function readingOf(model: Model, engine: Engine, selection: SelectionSet): PlanRunner {
  const context = new PlanContext(model);
  const source = { kind: 'variable', name: idsVariable, path: [] } as const;
  const plan = planByIds(context, { source, at: 'ids' }, false, selection);
  return planRunner(model, engine, { plan, ranges: context.ranges });
}

/** Visits every vertex and edge of a value, with what is selected of it. */
function gather(
  value: unknown,
  below: SelectionSet | undefined,
  visit: (ref: Ref, selection: SelectionSet) => void,
): void {
  if (!below || value === null || value === undefined) return;
  if (Array.isArray(value)) for (const item of value) gather(item, below, visit);
  else if (value instanceof Ref) visit(value, below);
  else {
    for (const { name, below: set } of fieldsOf(below)) gather((value as Record<string, unknown>)[name], set, visit);
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
