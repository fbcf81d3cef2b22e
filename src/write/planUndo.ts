import type { Run } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import type { ChangeRow } from './changes.js';
import { checkUndone, movedOn } from './checkUndone.js';
import {
  retractEdge,
  type EdgeEffect,
  type Effect,
  type FieldDelta,
  type Intent,
  type VertexEffect,
} from './effect.js';
import { isRetracted, readMerged, readVertices, type VertexState } from './graphState.js';
import { partsOf } from '../plan/relationshipId.js';
import { readEdge, retractVertex } from './planRetract.js';
import { textOf, type Values } from './values.js';

/** What the planning of an undo has found out so far. */
interface Undoing {
  readonly run: Run;
  readonly model: Model;
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
}

const pastOf = ({ seq, effect, entityId, entityType, relationshipId, fields }: ChangeRow): Past => ({
  seq,
  on: entityId == null ? 'edge' : 'vertex',
  effect,
  id: entityId ?? relationshipId ?? '',
  type: entityType ?? '',
  fields: JSON.parse(fields) as Past['fields'],
});

type Invert = (undoing: Undoing, change: Past) => Promise<Effect[]>;

/** Plans to take back a change and all that was done with it, the last first: one act again, which can be undone. */
export async function planUndo(run: Run, model: Model, changeId: string): Promise<Intent> {
  const [act] = (await run(readCypher('cypher/write/read-act.cypher'), { id: changeId })) as ChangeRow[][];
  if (!act) throw new CasusError('NOT_FOUND', `There is no change ${changeId}.`);
  const past = [...new Map(act.map((row) => [row.id, row])).values()].map(pastOf);
  const undoing: Undoing = { run, model, taken: new Set() };
  const effects: Effect[] = [];
  // Edges first: a vertex that is taken back takes its edges along.
  const ordered = past.toSorted((a, b) => (a.on === b.on ? b.seq - a.seq : a.on === 'edge' ? -1 : 1));
  for (const change of ordered) {
    const inverse =
      change.on === 'vertex' ? vertexInverses[change.effect] : edgeInverses[change.effect as EdgeEffect['kind']];
    effects.push(...(await inverse(undoing, change)));
  }
  await checkUndone(run, model, effects);
  const [head, ...rest] = effects;
  return { effects: head ? [head, ...rest.map((effect) => ({ ...effect, of: head }))] : [], operation: 'UNDO' };
}

async function vertexOf({ run, model }: Undoing, { id }: Past): Promise<VertexState> {
  const state = (await readVertices(run, model, [id])).get(id);
  if (state) return state;
  const survivor = (await readMerged(run, model, [id])).get(id)?.mergedInto;
  throw movedOn(survivor === undefined ? `${id} is not there` : `${id} was merged into ${survivor}`);
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

const retract: Invert = async (undoing, change) => {
  const state = await vertexOf(undoing, change);
  if (isRetracted(state)) throw movedOn(`${state.id} is retracted`);
  return retractVertex(undoing.run, undoing.model, state, undoing.taken);
};

/** A vertex that was taken up again is retracted again, as it was then. */
const retractAgain: Invert = async (undoing, change) => {
  const { values } = await vertexOf(undoing, change);
  const fields = swapped(change, values);
  const [vertex, ...edges] = await retract(undoing, change);
  const again = { ...vertex, fields, values: applied(values, fields) } as VertexEffect;
  return [again, ...edges.map((edge) => ({ ...edge, of: again }))];
};

const restore: Invert = async (undoing, change) => {
  const { id, type, values, ...state } = await vertexOf(undoing, change);
  if (!isRetracted({ id, type, values, ...state })) throw movedOn(`${id} is not retracted`);
  const fields = swapped(change, values);
  return [{ on: 'vertex', kind: 'RESTORE', id, type, fields, values: applied(values, fields) }];
};

/** A redirect is a vertex again, or leads again where it led. */
const redirectBack: Invert = async ({ run, model }, change) => {
  const { id, type, effect } = change;
  const merged = (await readMerged(run, model, [id])).get(id);
  const fields = swapped(change, { mergedInto: merged?.mergedInto });
  const kind = effect === 'MERGE' ? 'UNMERGE' : 'REDIRECT';
  return [{ on: 'vertex', kind, id, type, fields, values: merged?.values ?? {} }];
};

const vertexInverses: Readonly<Record<VertexEffect['kind'], Invert>> = {
  CREATE: retract,
  RESTORE: retractAgain,
  RETRACT: restore,
  UPDATE: async (undoing, change) => {
    const state = await vertexOf(undoing, change);
    const { id, type, values } = state;
    if (isRetracted(state)) throw movedOn(`${id} is retracted`);
    const fields = swapped(change, values);
    return fields.length === 0
      ? []
      : [{ on: 'vertex', kind: 'UPDATE', id, type, fields, values: applied(values, fields) }];
  },
  MERGE: redirectBack,
  REDIRECT: redirectBack,
  UNMERGE: async (undoing, change) => {
    const { id, type, values } = await vertexOf(undoing, change);
    const fields = swapped(change, {});
    return [{ on: 'vertex', kind: 'MERGE', id, type, fields, values }];
  },
};

const takeBack: Invert = async ({ run, model, taken }, { id }) => {
  const edge = await readEdge(run, model, id);
  if (!edge) throw movedOn(`${id} is not there`);
  taken.add(edge.id);
  return [retractEdge(edge)];
};

const edgeInverses: Readonly<Record<EdgeEffect['kind'], Invert>> = {
  CREATE: takeBack,
  RESTORE: takeBack,
  // What it held is taken from the change: an edge of the same id may have come and gone since.
  RETRACT: (_, change) => {
    const { id } = change;
    const { from = '', type = '', to = '' } = partsOf(id) ?? {};
    const fields = swapped(change, {});
    return Promise.resolve([{ on: 'edge', kind: 'RESTORE', id, type, from, to, fields, values: applied({}, fields) }]);
  },
  UPDATE: async ({ run, model }, change) => {
    const edge = await readEdge(run, model, change.id);
    if (!edge) throw movedOn(`${change.id} is not there`);
    const { id, type, from, to, values } = edge;
    const fields = swapped(change, values);
    return [{ on: 'edge', kind: 'UPDATE', id, type, from, to, fields, values: applied(values, fields) }];
  },
};
