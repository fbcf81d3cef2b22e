import { identifier } from '../compile/scope.js';
import { byType, inParts } from '../lists.js';
import type { Model } from '../model/model.js';
import { fillCypher, readCypher } from '../model/project.js';
import { isSilent, type EdgeEffect, type Effect, type FieldDelta, type VertexEffect } from './effect.js';
import { edgePattern, nearEnd, nearOf } from './graphState.js';
import { batchSize, statementsOf, type Statement } from './statements.js';
import {
  edgeFields,
  noFields,
  propertiesOf,
  searchProperties,
  unsearchable,
  vertexFields,
  type Properties,
  type Values,
} from './values.js';

/** What every effect of one write has in common. */
export interface Moment {
  readonly now: string;
  readonly reason: string | null;
}

/** Fields that search looks in. */
const searched = new Set(['name', 'aliases', 'description']);

/** What makes the changes, in an order in which each finds what it needs: a statement for each kind and type. */
export function* effectStatements(model: Model, effects: readonly Effect[], moment: Moment): Generator<Statement> {
  const vertices = (...kinds: VertexEffect['kind'][]): VertexEffect[] =>
    effects.filter((effect): effect is VertexEffect => effect.on === 'vertex' && kinds.includes(effect.kind));
  const edges = (...kinds: EdgeEffect['kind'][]): EdgeEffect[] =>
    effects.filter((effect): effect is EdgeEffect => effect.on === 'edge' && kinds.includes(effect.kind));
  const merged = vertices('MERGE');
  yield* createVertices(model, [...vertices('CREATE'), ...merged.filter(({ isNew }) => isNew)], moment);
  for (const kind of ['RESTORE', 'UNMERGE'] as const) yield* changeVertices(model, kind, vertices(kind), moment);
  yield* retractEdges(model, edges('RETRACT'), moment);
  for (const kind of ['UPDATE', 'REDIRECT', 'RETRACT'] as const)
    yield* changeVertices(model, kind, vertices(kind), moment);
  yield* changeVertices(model, 'MERGE', merged, moment);
  // An edge at a vertex that is new was never there before: of an import that is nearly all of them.
  const fresh = new Set(vertices('CREATE').map(({ id }) => id));
  const isLater = ({ from, to }: EdgeEffect): boolean => !fresh.has(from) && !fresh.has(to);
  yield* createEdges(model, edges('CREATE', 'RESTORE'), (edge) => (isLater(edge) ? moment.now : null));
  yield* dropKeptEdges(edges('CREATE', 'RESTORE').filter(isLater));
  yield* updateEdges(model, edges('UPDATE'), moment);
}

const labelOf = (model: Model, type: string): string => model.entityTypes.get(type)?.label ?? 'Entity';

function* createVertices(model: Model, effects: readonly VertexEffect[], { now }: Moment): Generator<Statement> {
  for (const [type, group] of byType(effects)) {
    const fields = vertexFields(model, type) ?? noFields;
    const lists = Object.fromEntries(
      [...fields].flatMap(([name, field]) => (field.kind === 'property' && field.list ? [[name, []]] : [])),
    ) as Values;
    const { rows, PROPERTIES } = positional(
      group.map(({ id, values, hidden }) => ({
        ...propertiesOf(model, fields, { ...lists, ...values }),
        ...searchProperties(values),
        ...hidden,
        ...{ id, entityType: type, createdAt: now, updatedAt: now },
      })),
    );
    const names = { LABEL: labelOf(model, type), PROPERTIES };
    yield* statementsOf(fillCypher('cypher/write/create-vertices.cypher', names), rows);
  }
}

/**
 * Properties as lists, each in the same place, with the text that says which is where: names sent with every row would
 * cost as much as the values. `before` is what stands in a row before its properties.
 */
function positional(
  items: readonly Properties[],
  before: readonly (readonly unknown[])[] = [],
): { rows: unknown[][]; PROPERTIES: string } {
  const names = new Set<string>();
  for (const item of items) for (const name in item) if (item[name] !== null) names.add(name);
  const sorted = [...names].sort();
  const start = before[0]?.length ?? 0;
  return {
    rows: items.map((item, index) => [...(before[index] ?? []), ...sorted.map((name) => item[name] ?? null)]),
    PROPERTIES: sorted.map((name, index) => `${identifier(name)}: row[${start + index}]`).join(', '),
  };
}

const withoutNull = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

type Changing = Exclude<VertexEffect['kind'], 'CREATE'>;

const files: Readonly<Record<Changing, string>> = {
  UPDATE: 'update-vertices',
  RETRACT: 'retract-vertices',
  RESTORE: 'restore-vertices',
  MERGE: 'merge-vertices',
  UNMERGE: 'unmerge-vertices',
  REDIRECT: 'redirect',
};

/** What a kind of effect sets beside the fields that change. */
const marks: Readonly<Record<Changing, (effect: VertexEffect, moment: Moment) => Properties>> = {
  UPDATE: ({ fields, values }) => (fields.some(({ name }) => searched.has(name)) ? searchProperties(values) : {}),
  RETRACT: ({ fields }, { now, reason }) => ({
    ...unsearchable,
    retractedAt: now,
    retractionReason: reason,
    // For whoever takes it up again without a word on it.
    statusBefore: fields.find(({ name }) => name === 'status')?.before ?? null,
  }),
  RESTORE: ({ values }) => ({
    ...searchProperties(values),
    retractedAt: null,
    retractionReason: null,
    statusBefore: null,
  }),
  MERGE: ({ fields }) => ({ ...unsearchable, mergedInto: redirectOf(fields) }),
  UNMERGE: ({ values }) => ({ ...searchProperties(values), mergedInto: null, passedHash: null, passedModified: null }),
  REDIRECT: ({ fields }) => (fields.length > 0 ? { mergedInto: redirectOf(fields) } : {}),
};

const redirectOf = (fields: readonly FieldDelta[]): unknown => fields.find(({ name }) => name === 'mergedInto')?.after;

function* changeVertices(
  model: Model,
  kind: Changing,
  effects: readonly VertexEffect[],
  moment: Moment,
): Generator<Statement> {
  for (const [type, group] of byType(effects)) {
    const text = fillCypher(`cypher/write/${files[kind]}.cypher`, { LABEL: labelOf(model, type) });
    const rows = group.map((effect) => {
      const { id, fields, hidden } = effect;
      const changed = propertiesOf(model, vertexFields(model, type) ?? noFields, after(fields));
      const seen = isSilent(effect) ? {} : { updatedAt: moment.now };
      return { id, props: { ...changed, ...marks[kind](effect, moment), ...hidden, ...seen } };
    });
    yield* statementsOf(text, rows);
  }
}

const after = (fields: readonly FieldDelta[]): Values =>
  Object.fromEntries(fields.map(({ name, after: value }) => [name, value ?? null]));

/** `changedAt`: when an edge became what it is, where its younger end does not tell. */
function* createEdges(
  model: Model,
  effects: readonly EdgeEffect[],
  changedAt: (effect: EdgeEffect) => string | null,
): Generator<Statement> {
  for (const [type, group] of byType(effects)) {
    const fields = edgeFields(model, type);
    const { rows, PROPERTIES } = positional(
      group.map((effect) => ({
        ...propertiesOf(model, fields, effect.values),
        ...{ id: effect.id, dataset: effect.dataset?.after ?? null },
        ...effect.imported,
        changedAt: changedAt(effect),
      })),
      group.map(({ from, to }) => [from, to]),
    );
    yield* statementsOf(fillCypher('cypher/write/create-edges.cypher', { TYPE: type, PROPERTIES }), rows);
  }
}

const pattern = (model: Model, type: string): string => edgePattern(type, nearEnd(model, type));

function* updateEdges(model: Model, effects: readonly EdgeEffect[], { now }: Moment): Generator<Statement> {
  for (const [type, group] of byType(effects)) {
    const text = fillCypher('cypher/write/update-edges.cypher', { EDGE: pattern(model, type) });
    const fields = edgeFields(model, type);
    const rows = group.map((effect) => ({
      id: effect.id,
      near: nearOf(model, effect),
      props: {
        ...propertiesOf(model, fields, after(effect.fields)),
        ...(effect.dataset && { dataset: effect.dataset.after }),
        ...effect.imported,
        ...(!isSilent(effect) && { changedAt: now }),
      },
    }));
    yield* statementsOf(text, rows);
  }
}

/** Takes edges out of the graph, and keeps them as vertices of their own: the last state of each is kept. */
function* retractEdges(model: Model, effects: readonly EdgeEffect[], { now, reason }: Moment): Generator<Statement> {
  for (const [type, group] of byType(effects)) {
    const text = fillCypher('cypher/write/delete-edges.cypher', { EDGE: pattern(model, type) });
    const rows = group.map((effect) => ({ id: effect.id, near: nearOf(model, effect) }));
    yield* statementsOf(text, rows);
  }
  yield* dropKeptEdges(effects);
  const kept = effects.map(({ id, type, from, to, values, dataset, imported }) =>
    withoutNull({
      ...propertiesOf(model, edgeFields(model, type), values),
      ...{ id, type, fromId: from, toId: to, dataset: dataset?.before ?? null, ...imported },
      ...{ retractedAt: now, retractionReason: reason },
    }),
  );
  yield* statementsOf(readCypher('cypher/write/keep-edges.cypher'), kept);
}

/** Few of them were kept, if any. */
function* dropKeptEdges(edges: readonly EdgeEffect[]): Generator<Statement> {
  const ids = edges.map(({ id }) => id);
  for (const part of inParts(ids, batchSize))
    yield { text: readCypher('cypher/write/drop-kept-edges.cypher'), params: { ids: part } };
}
