import type { Run } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { relationshipId } from '../plan/relationshipId.js';
import type { CheckedEdge, CheckedRecords, CheckedVertex } from './checkRecords.js';
import { importOf, isOfAnother, isSaid, readKept, withoutRows, type EdgeRow } from './edgeRows.js';
import { deltaOf, retractEdge, type DatasetChange, type EdgeEffect } from './effect.js';
import { readEachEdges, readEdgesById, type EdgeState, type Way } from './graphState.js';
import { placeOf, type RecordPlace, type RecordProblem } from './recordErrors.js';
import { brokenRules } from './rules.js';
import { isSame, type Values } from './values.js';
import { isOlder } from './withoutOlder.js';
import type { Looked } from './withoutSaid.js';

/** What edge records come down to. */
export interface PlannedEdges {
  readonly effects: readonly EdgeEffect[];
  readonly problems: readonly RecordProblem[];
  readonly unchanged: number;
  /** Records that were left out, as what was said later is there. */
  readonly older: readonly RecordPlace[];
  /** Where each edge that is created came from, for what is found wrong with it later. */
  readonly origins: ReadonlyMap<string, CheckedEdge>;
}

/** What is known of the vertices when edges are planned. */
export interface Ends {
  /** The EntityType value of every vertex that is there afterwards. */
  readonly types: ReadonlyMap<string, string>;
  /** Vertices that were there before, retracted ones among them: only these have edges. */
  readonly before: { has(id: string): boolean };
  readonly resolve: (id: string) => string;
  /** What is known of edges already. */
  readonly looked: Looked;
}

/** The id of an edge with these values between these ends. */
export const edgeIdOf = (type: string, from: string, to: string, { role, locator, dateStart }: Values): string =>
  relationshipId({ type, from, to, qualifier: (role ?? locator ?? dateStart) as string | null | undefined });

/** What holds of an edge where nobody says otherwise. */
const stated: Values = { isInferred: false };

/** Plans edge records on the edges that are there, and retracts those that `complete` vertices no longer have. */
export async function planEdges(run: Run, model: Model, records: CheckedRecords, ends: Ends): Promise<PlannedEdges> {
  const { wanted, problems, passedOver, older } = wantedEdges(model, records, ends);
  const complete = completeTypes(model, records.vertices, passedOver, ends);
  const states = await readStates(run, model, wanted.values(), complete, ends);
  const kept = await readKept(run, wanted.values(), states, ends.before);
  const effects: EdgeEffect[] = [];
  const origins = new Map<string, CheckedEdge>();
  let unchanged = passedOver.length;
  for (const { id, type, from, to, origin, values: given, ...row } of wanted.values()) {
    const state = states.get(id);
    const known = state?.imported ?? kept.get(id)?.imported ?? {};
    const isOther = !state && isOfAnother(kept.get(id), origin.object);
    if (isOlder(row.modified, known.modified) && !isOther) {
      older.push(placeOf(origin));
      continue;
    }
    // As of a vertex: what editors made of it, or that they took it away, stays until a row of it says something else.
    if (isSaid(row, known, kept)) {
      unchanged++;
      continue;
    }
    problems.push(...row.problems);
    const before = state?.values ?? {};
    const values: Values = { ...(state ? before : stated), ...given, ...(given['isInferred'] === null && stated) };
    const fields = deltaOf(before, values);
    const dataset = datasetChange(state, row.dataset);
    if (state && fields.length === 0) unchanged++;
    const imported = { ...known, ...importOf(row) };
    if (state && fields.length === 0 && !dataset && isSame(imported, known)) continue;
    const kind = state ? 'UPDATE' : 'CREATE';
    effects.push({ on: 'edge', kind, id, type, from, to, fields, values, ...(dataset && { dataset }), imported });
    origins.set(id, origin);
    const { list, index, fieldOf } = origin;
    for (const { field, problem } of brokenRules(values))
      problems.push({ list, index, id, field: fieldOf(field), problem });
  }
  const left = [...states.values()]
    .filter(
      ({ id, type: of, from, to }) =>
        !wanted.has(id) && complete.some(({ type, way, ids }) => type === of && ids.has(way === 'out' ? from : to)),
    )
    .map((edge) => (records.imported ? withoutRows(edge) : edge));
  // What goes is told first: the last undone first, an edge that comes in its stead has gone before it is back.
  return { effects: [...left.map((edge) => retractEdge(edge)), ...effects], problems, unchanged, older, origins };
}

/**
 * Of which data set an edge is, where that changes: of the one whose import makes it, and of none once another data set,
 * or an editor, states it as well: it does not go with either then.
 */
export function datasetChange(state: EdgeState | undefined, dataset: string | null): DatasetChange | undefined {
  if (!state) return dataset === null ? undefined : { before: null, after: dataset };
  return state.dataset === null || state.dataset === dataset ? undefined : { before: state.dataset, after: null };
}

interface Wanted {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly values: Values;
  /** Null where records of one edge are not all of one data set. */
  readonly dataset: string | null;
  /** Undefined where somebody else says it as well, who must be heard. */
  readonly rows: readonly EdgeRow[] | undefined;
  readonly modified: string | undefined;
  readonly origin: CheckedEdge;
  /** What is wrong with its ends. */
  readonly problems: readonly RecordProblem[];
}

/** An edge that says nothing any more, as both its ends became one vertex. */
interface PassedOver {
  readonly type: string;
  readonly at: string;
}

/**
 * The edges that records ask for, each once. Of two records of one edge in a data set the second adds to the first, unless
 * one is older; an editor's must say the same.
 */
function wantedEdges(
  model: Model,
  { edges, imported }: CheckedRecords,
  { types, before, resolve }: Ends,
): { wanted: Map<string, Wanted>; problems: RecordProblem[]; passedOver: PassedOver[]; older: RecordPlace[] } {
  const wanted = new Map<string, Wanted>();
  const problems: RecordProblem[] = [];
  const passedOver: PassedOver[] = [];
  const older: RecordPlace[] = [];
  for (const edge of edges) {
    const { type, given, list, index, fieldOf } = edge;
    const [from, to] = [resolve(edge.from), resolve(edge.to)];
    if (from === to && imported) {
      passedOver.push({ type, at: from });
      continue;
    }
    if (from === to) {
      const field = edge.to === to ? 'from' : 'to';
      const problem = `names ${edge[field]}, which was merged into ${to}: a vertex has no ${type} to itself`;
      problems.push({ list, index, id: `${edge.from}~${type}~${edge.to}`, field: fieldOf(field), problem });
      continue;
    }
    const id = edgeIdOf(type, from, to, given);
    const joins = model.joins.get(type);
    const wrong: RecordProblem[] = [];
    const check = (field: 'from' | 'to', end: string): void => {
      const found = types.get(end);
      const label = joins?.[field];
      const isGone = found === undefined && before.has(end);
      const problem =
        found === undefined
          ? `names ${end}, which ${isGone ? 'was retracted' : 'does not exist'}`
          : label !== 'Entity' && model.entityTypes.get(found)?.label !== label
            ? `must be a ${label} for ${type}, but ${end} is a ${found}`
            : undefined;
      if (problem === undefined) return;
      const code = found === undefined && !isGone ? { code: 'NOT_FOUND' as const } : {};
      wrong.push({ list, index, id: `${edge.from}~${type}~${edge.to}`, field: fieldOf(field), problem, ...code });
    };
    check('from', from);
    check('to', to);
    let former = wanted.get(id);
    if (isOlder(edge.modified, former?.modified)) {
      older.push(placeOf(edge));
      continue;
    }
    if (former && isOlder(former.modified, edge.modified)) {
      older.push(placeOf(former.origin));
      former = undefined;
    }
    const other = former && !imported ? otherField(former.values, given) : undefined;
    if (other !== undefined) {
      const problem = `is other than where the same relationship, ${id}, is named before: who names one twice must say the same`;
      problems.push({ list, index, id, field: fieldOf(other), problem });
      continue;
    }
    const values = former ? { ...former.values, ...given } : given;
    const dataset = former && former.dataset !== edge.dataset ? null : edge.dataset;
    const rows = rowsOf(edge);
    const both = former
      ? { rows: former.rows && rows && [...former.rows, ...rows], problems: [...former.problems, ...wrong] }
      : { rows, problems: wrong };
    wanted.set(id, { id, type, from, to, values, dataset, modified: edge.modified, origin: edge, ...both });
  }
  return { wanted, problems, passedOver, older };
}

/** A field of which two records do not say the same; undefined where there is none. */
const otherField = (one: Values, another: Values): string | undefined =>
  Object.keys({ ...one, ...another }).find((name) => !isSame(one[name], another[name]));

const rowsOf = ({ type, from, to, given, importHash: hash }: CheckedEdge): readonly EdgeRow[] | undefined =>
  hash === undefined ? undefined : [{ named: edgeIdOf(type, from, to, given), hash }];

/** An edge type of which vertices name all their edges. */
interface Complete {
  readonly type: string;
  readonly way: Way;
  readonly ids: Set<string>;
}

function completeTypes(
  model: Model,
  vertices: readonly CheckedVertex[],
  passedOver: readonly PassedOver[],
  { before, resolve }: Ends,
): Complete[] {
  const found = new Map<string, Complete>();
  const passed = new Set(passedOver.map(({ type, at }) => `${type} ${at}`));
  for (const { record } of vertices) {
    const { id } = record;
    // What is said of a vertex that was merged is not all of its survivor.
    if (!before.has(id) || resolve(id) !== id) continue;
    for (const type of record.complete ?? []) {
      // One that was passed over is not one that is named no more.
      if (passed.has(`${type} ${id}`)) continue;
      const way = model.joins.get(type)?.from === model.entityTypes.get(record.type)?.label ? 'out' : 'in';
      const of = found.get(`${type} ${way}`) ?? { type, way, ids: new Set() };
      of.ids.add(id);
      found.set(`${type} ${way}`, of);
    }
  }
  return [...found.values()];
}

/** The edges that are there already of those that are wanted, and all of the complete types. */
async function readStates(
  run: Run,
  model: Model,
  wanted: Iterable<Wanted>,
  complete: readonly Complete[],
  { before, looked }: Ends,
): Promise<Map<string, EdgeState>> {
  const ids: string[] = [];
  const states = new Map<string, EdgeState>();
  for (const { id, from, to } of wanted) {
    const known = looked.get(id);
    if (known) states.set(id, known);
    else if (!looked.has(id) && before.has(from) && before.has(to)) ids.push(id);
  }
  const [named, all] = await Promise.all([
    readEdgesById(run, model, ids),
    readEachEdges(
      run,
      model,
      complete.map(({ type, way, ids: of }) => ({ type, way, ids: [...of] })),
    ),
  ]);
  for (const state of [...named.values(), ...all]) states.set(state.id, state);
  return states;
}
