import type { Run } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import type { ChangeRow } from './changes.js';
import { checkUndone, movedOn } from './checkUndone.js';
import {
  retractEdge,
  type DatasetChange,
  type EdgeEffect,
  type Effect,
  type FieldDelta,
  type Intent,
  type VertexEffect,
} from './effect.js';
import {
  isRetracted,
  readEdgesById,
  readIncident,
  readKeptEdges,
  readMerged,
  readVertices,
  type EdgeState,
  type KeptImport,
  type MergedState,
  type VertexState,
} from './graphState.js';
import { partsOf } from '../plan/relationshipId.js';
import { retractVertex } from './planRetract.js';
import { textOf, type Values } from './values.js';

/** What the graph holds of all that the changes to be taken back are about. */
interface Undoing {
  readonly vertices: ReadonlyMap<string, VertexState>;
  readonly merged: ReadonlyMap<string, MergedState>;
  readonly edges: ReadonlyMap<string, EdgeState>;
  /** What is known of the rows of edges that are retracted. */
  readonly kept: ReadonlyMap<string, KeptImport>;
  /** Every edge of the vertices that are retracted. */
  readonly incident: ReadonlyMap<string, readonly EdgeState[]>;
  /** Edges that are taken back already. */
  readonly taken: Set<string>;
}

/** A change that is to be taken back. */
interface Past {
  readonly seq: number;
  readonly on: Effect['on'];
  readonly effect: Effect['kind'];
  readonly id: string;
  /** The EntityType value of a vertex. */
  readonly type: string;
  readonly fields: readonly { readonly name: string; readonly before: string | null; readonly after: string | null }[];
  /** Of an edge. */
  readonly dataset: DatasetChange;
}

const pastOf = ({ seq, effect, entityId, entityType, relationshipId, fields, ...row }: ChangeRow): Past => ({
  seq,
  dataset: { before: row.datasetBefore ?? null, after: row.datasetAfter ?? null },
  on: entityId == null ? 'edge' : 'vertex',
  effect,
  id: entityId ?? relationshipId ?? '',
  type: entityType ?? '',
  fields: JSON.parse(fields) as Past['fields'],
});

type Invert = (undoing: Undoing, change: Past) => Effect[];

/** Plans to take back a change and all that was done with it, the last first: one act again, which can be undone. */
export async function planUndo(run: Run, model: Model, changeId: string): Promise<Intent> {
  const [act] = (await run(readCypher('cypher/write/read-act.cypher'), { id: changeId })) as ChangeRow[][];
  if (!act) throw new CasusError('NOT_FOUND', `There is no change ${changeId}.`);
  const rows = new Map(act.map((row) => [row.id, row]));
  const oldest = rows.get(changeId)?.act;
  // What is forgotten begins with the oldest: the first of an act goes before the others.
  if (oldest != null && !rows.has(oldest))
    throw new CasusError('NOT_FOUND', `A part of what was done with ${changeId} is forgotten (CASUS_HISTORY_DAYS).`);
  const past = [...rows.values()].map(pastOf);
  const undoing = await readUndoing(run, model, past);
  const effects: Effect[] = [];
  // Edges first: a vertex that is taken back takes its edges along.
  const ordered = past.toSorted((a, b) => (a.on === b.on ? b.seq - a.seq : a.on === 'edge' ? -1 : 1));
  for (const change of ordered) {
    const inverse =
      change.on === 'vertex' ? vertexInverses[change.effect] : edgeInverses[change.effect as EdgeEffect['kind']];
    effects.push(...inverse(undoing, change));
  }
  await checkUndone(run, model, effects);
  const [head, ...rest] = effects;
  return { effects: head ? [head, ...rest.map((effect) => ({ ...effect, of: head }))] : [], operation: 'UNDO' };
}

/** Reads it with a few statements, however many the changes are. */
async function readUndoing(run: Run, model: Model, past: readonly Past[]): Promise<Undoing> {
  const idsOf = (on: Past['on']): string[] => past.filter((change) => change.on === on).map(({ id }) => id);
  const vertices = await readVertices(run, model, idsOf('vertex'));
  const retracted = past.filter(({ on, effect }) => on === 'vertex' && (effect === 'CREATE' || effect === 'RESTORE'));
  return {
    vertices,
    merged: await readMerged(
      run,
      model,
      idsOf('vertex').filter((id) => !vertices.has(id)),
    ),
    edges: await readEdgesById(run, model, idsOf('edge')),
    kept: await readKeptEdges(run, idsOf('edge')),
    incident: await readIncident(
      run,
      model,
      retracted.map(({ id }) => id),
    ),
    taken: new Set(),
  };
}

function vertexOf({ vertices, merged }: Undoing, { id }: Past): VertexState {
  const state = vertices.get(id);
  if (state) return state;
  const survivor = merged.get(id)?.mergedInto;
  throw movedOn(survivor === undefined ? `${id} is not there` : `${id} was merged into ${survivor}`);
}

function edgeOf({ edges }: Undoing, { id }: Past): EdgeState {
  const edge = edges.get(id);
  if (!edge) throw movedOn(`${id} is not there`);
  return edge;
}

/** The fields of a change, turned round, where the values at hand are those it left. */
function swapped({ id, fields }: Past, values: Values): FieldDelta[] {
  const parse = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text));
  return fields.map(({ name, before, after }) => {
    if (textOf(values[name]) !== after)
      throw movedOn(`${name} of ${id} is ${textOf(values[name]) ?? 'nothing'}, not ${after ?? 'nothing'}`);
    return { name, before: parse(after), after: parse(before) };
  });
}

const applied = (values: Values, fields: readonly FieldDelta[]): Values => ({
  ...values,
  ...Object.fromEntries(fields.map(({ name, after }) => [name, after])),
});

const retract: Invert = (undoing, change) => {
  const state = vertexOf(undoing, change);
  if (isRetracted(state)) throw movedOn(`${state.id} is retracted`);
  return retractVertex(state, undoing.incident.get(state.id) ?? [], undoing.taken);
};

/** The data set that an edge was of before a change, where it is of the one that the change left it. */
const datasetBefore = ({ dataset: { before, after } }: Past, now: string | null): Pick<EdgeEffect, 'dataset'> =>
  before !== after && now === after ? { dataset: { before: after, after: before } } : {};

/** A vertex that was taken up again is retracted again, as it was then. */
const retractAgain: Invert = (undoing, change) => {
  const { values } = vertexOf(undoing, change);
  const fields = swapped(change, values);
  const [vertex, ...edges] = retract(undoing, change);
  const again = { ...vertex, fields, values: applied(values, fields) } as VertexEffect;
  return [again, ...edges.map((edge) => ({ ...edge, of: again }))];
};

const restore: Invert = (undoing, change) => {
  const state = vertexOf(undoing, change);
  const { id, type, values } = state;
  if (!isRetracted(state)) throw movedOn(`${id} is not retracted`);
  const fields = swapped(change, values);
  return [{ on: 'vertex', kind: 'RESTORE', id, type, fields, values: applied(values, fields) }];
};

/** A redirect is a vertex again, or leads again where it led. */
const redirectBack: Invert = ({ merged }, change) => {
  const { id, type, effect } = change;
  const state = merged.get(id);
  const fields = swapped(change, { mergedInto: state?.mergedInto });
  const kind = effect === 'MERGE' ? 'UNMERGE' : 'REDIRECT';
  return [{ on: 'vertex', kind, id, type, fields, values: state?.values ?? {} }];
};

const vertexInverses: Readonly<Record<VertexEffect['kind'], Invert>> = {
  CREATE: retract,
  RESTORE: retractAgain,
  RETRACT: restore,
  UPDATE: (undoing, change) => {
    const state = vertexOf(undoing, change);
    const { id, type, values } = state;
    if (isRetracted(state)) throw movedOn(`${id} is retracted`);
    const fields = swapped(change, values);
    return [{ on: 'vertex', kind: 'UPDATE', id, type, fields, values: applied(values, fields) }];
  },
  MERGE: redirectBack,
  REDIRECT: redirectBack,
  UNMERGE: (undoing, change) => {
    const { id, type, values } = vertexOf(undoing, change);
    const fields = swapped(change, {});
    return [{ on: 'vertex', kind: 'MERGE', id, type, fields, values }];
  },
};

/** An edge that the change made, with all it holds: what it does not hold as the change left it came later. */
const takeBack: Invert = (undoing, change) => {
  const edge = edgeOf(undoing, change);
  const told = new Set(change.fields.map(({ name }) => name));
  const later = Object.keys(edge.values).filter((name) => !told.has(name));
  const fields = [...change.fields, ...later.map((name) => ({ name, before: null, after: null }))];
  swapped({ ...change, fields }, edge.values);
  undoing.taken.add(edge.id);
  return [retractEdge(edge)];
};

const edgeInverses: Readonly<Record<EdgeEffect['kind'], Invert>> = {
  CREATE: takeBack,
  RESTORE: takeBack,
  // What it held is taken from the change: an edge of the same id may have come and gone since.
  RETRACT: ({ kept }, change) => {
    const { id } = change;
    const { from = '', type = '', to = '' } = partsOf(id) ?? {};
    const fields = swapped(change, {});
    const values = applied({}, fields);
    const hidden = { ...datasetBefore(change, null), imported: kept.get(id)?.imported ?? {} };
    return [{ on: 'edge', kind: 'RESTORE', id, type, from, to, fields, values, ...hidden }];
  },
  UPDATE: (undoing, change) => {
    const { id, type, from, to, ...state } = edgeOf(undoing, change);
    const fields = swapped(change, state.values);
    const values = applied(state.values, fields);
    return [
      { on: 'edge', kind: 'UPDATE', id, type, from, to, fields, values, ...datasetBefore(change, state.dataset) },
    ];
  },
};
