import type { Engine } from '../engines/engine.js';
import { objectOf, type Model } from '../model/model.js';
import { PlanContext } from '../plan/context.js';
import { planByIds } from '../plan/planRoot.js';
import { partsOf } from '../plan/relationshipId.js';
import type { Variables } from '../select/argument.js';
import type { SelectedField, SelectionSet } from '../select/selection.js';
import { affords, spend } from './cost.js';
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
type Answerer = (value: unknown, variables: Variables, foreseen?: Foreseen) => Answered;

/** What is read of vertices and edges before the value is there that refers to them. */
type Foreseen = ReadonlyMap<SelectionSet, { readonly ids: ReadonlySet<string>; readonly shape: Promise<Shaping> }>;

type Shaping = Awaited<ReturnType<ReturnType<PlanRunner['begin']>>>;

/** The variable that holds the ids of a reading: no variable of a client has such a name. */
const idsVariable = '#ids';

/** Answers of a field that is not read by its selection alone. */
interface Answers {
  readonly answer: Answerer;
  /** An answer in two steps: the first throws what can be said against it before anything is read of it. */
  readonly begin: (value: unknown, variables: Variables, foreseen?: Foreseen) => () => Answered;
  /** Begins to read what a part of the value to come refers to, where the request may read that much. */
  readonly foresee: (part: unknown, variables: Variables) => Foreseen | undefined;
}

/**
 * Prepares the answers of a field that is not read by its selection alone: their values are object trees with `Ref`s.
 * One statement is run for each place of the selection where vertices or edges stand, whatever their number.
 */
export function answersOf(model: Model, engine: Engine, below: SelectionSet | undefined): Answers {
  const readings = new Map(
    [...graphSelections(model, below)].map((selection) => [selection, readingOf(model, engine, selection)]),
  );
  /** What is to be read of a value. */
  const askedBy = (value: unknown, variables: Variables) => {
    const wanted = new Map<SelectionSet, Set<string>>();
    const told: Told[] = [];
    gather(value, below, (ref, selection) => {
      const fields = toldBy(model, ref, selection);
      if (fields) told.push({ selection, ref, ...fields });
      else wanted.set(selection, (wanted.get(selection) ?? new Set()).add(ref.id));
    });
    const asked = [...wanted].flatMap(([selection, ids]) => {
      const reading = readings.get(selection);
      return reading ? [{ selection, ids, reading, given: { ...variables, [idsVariable]: [...ids] } }] : [];
    });
    return { told, asked, cost: asked.reduce((sum, { reading, given }) => sum + reading.cost(given), 0) };
  };
  const foresee: Answers['foresee'] = (part, variables) => {
    const { asked, cost } = askedBy(part, variables);
    if (!affords(cost, variables)) return undefined;
    return new Map(
      asked.map(({ selection, ids, reading, given }) => {
        const shape = reading.begin(given)();
        // Where the answer is another one after all, nobody waits for this.
        shape.catch(() => undefined);
        return [selection, { ids, shape }];
      }),
    );
  };
  const begin: Answers['begin'] = (value, variables, foreseen) => {
    const { told, asked, cost } = askedBy(value, variables);
    spend(cost, variables);
    const begun = asked.map(({ selection, ids, reading, given }) => {
      const early = foreseen?.get(selection);
      const isForeseen = early && [...ids].every((id) => early.ids.has(id));
      return isForeseen
        ? { selection, ids: early.ids, run: () => early.shape }
        : { selection, ids, run: reading.begin(given) };
    });
    return async () => {
      const read = await Promise.all(begun.map(async ({ run, ...each }) => ({ ...each, shape: await run() })));
      return (types) => {
        let complete = true;
        const found: Found = new Map();
        for (const { selection, ids, shape } of read) {
          const shaped = shape(types);
          if (!shaped.complete) complete = false;
          const values = shaped.value as readonly unknown[];
          if (values.includes(null)) complete = false;
          found.set(selection, new Map([...ids].map((id, index) => [id, values[index]])));
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
  return { begin, foresee, answer: async (...given) => begin(...given)() };
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
