import { getNullableType, isListType } from 'graphql';
import { objectOf, type Field } from '../model/model.js';
import type { SelectedField, SelectionSet } from '../select/selection.js';
import { inputTypeName, valueParam, type PlanContext } from './context.js';
import type { ConnectionPlan, Page, PageInfoName, Predicate, Section } from './plan.js';
import { all, everything, planFilter } from './planFilter.js';
import { planObject } from './planObject.js';
import { given, planPage } from './planPage.js';

type ConnectionField = Pick<Extract<Field, { kind: 'connection' }>, 'type' | 'edgeType' | 'relation'>;

/** Arguments of a connection that filter, sort or page it; other lists are conditions. */
const paging = new Set(['where', 'orderBy', 'first', 'after', 'last', 'before']);

/** Plans a Relay connection over a relation, or over all vertices or edges of a type. */
export function planConnection(
  context: PlanContext,
  selected: SelectedField,
  field: ConnectionField,
  tie?: Page['tie'],
): ConnectionPlan {
  const { model } = context;
  const object = objectOf(model, field.type);
  const edge = objectOf(model, field.edgeType);
  const sections = context.belowList(() => planSections(context, selected, field));
  const wanted = (names: readonly PageInfoName[]): boolean =>
    sections.some(
      ({ kind, ...section }) =>
        kind === 'pageInfo' && 'fields' in section && section.fields.some(({ name }) => names.includes(name)),
    );
  const page = planPage(context, selected, {
    object,
    tie: tie ?? (object.isEdge || !field.relation.pattern ? 'edge' : 'vertex'),
    where: all([filterOf(context, selected, field), ...conditionsOf(selected, edge.isEdge ? edge : object)]),
    rankedBy: field.relation.pattern?.rankedBy,
    lookAhead: wanted(['hasNextPage', 'hasPreviousPage']),
  });
  return { page, sections };
}

function filterOf(
  context: PlanContext,
  selected: SelectedField,
  { type, edgeType, relation }: ConnectionField,
): Predicate {
  const where = given(selected, 'where');
  if (!where) return everything;
  const { model, isBelowList: often } = context;
  if (relation.pattern?.filters === undefined)
    return planFilter(context, where, { object: objectOf(model, type), edge: objectOf(model, edgeType), often });
  return planFilter(context, where, { object: objectOf(model, inputTypeName(where).replace(/Filter$/, '')), often });
}

/** Conditions from arguments such as `role` and `types`: one of the values listed. */
function conditionsOf(selected: SelectedField, object: { isEdge: boolean }): Predicate[] {
  return [...selected.arguments].flatMap(([name, argument]): Predicate[] => {
    if (paging.has(name) || !isListType(getNullableType(argument.type)) || argument.isNull) return [];
    const property = name === 'types' ? 'entityType' : name;
    return [
      {
        kind: 'compare',
        subject: { kind: object.isEdge ? 'edge' : 'vertex', property },
        operator: 'in',
        param: valueParam(argument),
      },
    ];
  });
}

/** The page of a list that is not paged: all of it, or what is valid on a day. */
export function unpaged(selected: SelectedField, { kind, relation }: Extract<Field, { kind: 'one' | 'many' }>): Page {
  const at = relation.validAt === undefined ? undefined : given(selected, relation.validAt);
  return {
    where: at ? { kind: 'validAt', date: valueParam(at) } : everything,
    order: [],
    tie: relation.pattern || kind === 'one' ? 'vertex' : 'edge',
    backwards: false,
    signature: '',
    ...(kind === 'one' && { limit: { as: 'value', source: { kind: 'constant', value: 1 }, at: selected.name } }),
  };
}

const pageInfoFields = (set: SelectionSet | undefined): { key: string; name: PageInfoName }[] =>
  (set?.get('PageInfo') ?? []).map(({ key, name }) => ({ key, name: name as PageInfoName }));

function planSections(context: PlanContext, selected: SelectedField, { type, edgeType }: ConnectionField): Section[] {
  const [connection] = selected.below ?? [];
  if (!connection) return [];
  const [typeName, fields] = connection;
  return fields.map(({ key, name, below }): Section => {
    switch (name) {
      case 'edges':
        return { kind: 'edges', key, object: planObject(context, edgeType, below ?? new Map()) };
      case 'nodes':
        return { kind: 'nodes', key, object: planObject(context, type, below ?? new Map()) };
      case 'pageInfo':
        return { kind: 'pageInfo', key, fields: pageInfoFields(below) };
      case 'totalCount':
        return { kind: 'totalCount', key };
      case '__typename':
        return { kind: 'typename', key, name: typeName };
      default:
        throw new Error(`${typeName}.${name} is no part of a connection`);
    }
  });
}
