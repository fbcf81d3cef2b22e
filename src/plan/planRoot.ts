import { getNamedType, isListType, getNullableType, type GraphQLField } from 'graphql';
import { connectionOf } from '../model/buildModel.js';
import { objectOf, type Model } from '../model/model.js';
import type { ValueSource } from '../select/argument.js';
import type { SelectedField, SelectionSet } from '../select/selection.js';
import { PlanContext, valueParam, type RangeCheck } from './context.js';
import { limits } from './limits.js';
import type { ObjectPlan, Plan } from './plan.js';
import { planConnection } from './planConnection.js';
import { planObject } from './planObject.js';

export interface PlannedField {
  readonly plan: Plan;
  readonly ranges: readonly RangeCheck[];
}

/** Plans a root field that reads the graph; undefined for those that are about the service itself. */
export function planRoot(
  model: Model,
  field: GraphQLField<unknown, unknown>,
  selected: SelectedField,
): PlannedField | undefined {
  const context = new PlanContext(model);
  const plan = planGraphField(context, field, selected);
  return plan && { plan, ranges: context.ranges };
}

function planGraphField(
  context: PlanContext,
  field: GraphQLField<unknown, unknown>,
  selected: SelectedField,
): Plan | undefined {
  const { model } = context;
  const type = getNamedType(field.type);
  const id = selected.arguments.get('id');
  const ids = selected.arguments.get('ids');
  if (type.name === 'Node') {
    const source = id ?? ids;
    if (!source) return undefined;
    const asked = { source: source.source(), at: source.at, most: limits.idsMax.value };
    return planByIds(context, asked, id !== undefined, selected.below ?? new Map());
  }
  const object = model.objects.get(type.name);
  if (object?.label && id && !isListType(getNullableType(field.type))) {
    return {
      kind: 'entity',
      label: object.label,
      id: valueParam(id),
      object: planObject(context, type.name, selected.below ?? new Map()),
    };
  }
  const connection = connectionOf(type);
  if (!connection || !field.args.some(({ name }) => name === 'where')) return undefined;
  const { label, isEdge } = objectOf(model, connection.node);
  const listed = { type: connection.node, edgeType: connection.edge, relation: { out: [], in: [] } };
  const planned = planConnection(context, selected, listed, isEdge ? 'edge' : 'vertex');
  if (isEdge) return { kind: 'edges', connection: planned };
  return label === undefined ? undefined : { kind: 'list', label, connection: planned };
}

/** Edges to an event are found from it: it has few of them, while what takes part in it, or an event's whole, may have many. */
const edgesFromEnd = ({ joins }: Model): string[] =>
  [...joins].filter(([, { from, to }]) => to === 'Event' && from !== 'Event').map(([type]) => type);

/** Vertices and edges by ids; edges are looked for only where an id may be one's. */
export function planByIds(
  context: PlanContext,
  ids: { readonly source: ValueSource; readonly at: string; readonly most?: number },
  single: boolean,
  below: SelectionSet,
): Extract<Plan, { kind: 'nodes' }> {
  const { model } = context;
  const planEach = (type: string, fields: SelectionSet): ObjectPlan => {
    const plan = (): ObjectPlan => planObject(context, type, fields);
    return single ? plan() : context.belowList(plan);
  };
  const isEntity = (name: string): boolean => [...model.entityTypes.values()].some((entity) => entity.name === name);
  const entities = new Map([...below].filter(([name]) => isEntity(name)));
  const others = [...below].filter(([name]) => objectOf(model, name).label !== undefined && !isEntity(name));
  const edges = new Map([...below].filter(([name]) => objectOf(model, name).isEdge));
  return {
    kind: 'nodes',
    single,
    ids: { as: 'ids', ...ids },
    refs: { as: 'relationshipRefs', ...ids, fromEnd: edgesFromEnd(model) },
    vertices: [
      ...(entities.size > 0 ? [{ label: 'Entity', object: planEach('Entity', entities) }] : []),
      ...others.map(([name, fields]) => ({
        label: objectOf(model, name).label ?? name,
        object: planEach(name, new Map([[name, fields]])),
      })),
    ],
    ...(edges.size > 0 && { relationship: planEach('Relationship', edges) }),
  };
}
