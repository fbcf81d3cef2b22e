import { badInput, limitExceeded } from '../errors.js';
import { objectOf, type Field, type ObjectModel } from '../model/model.js';
import type { Argument } from '../select/argument.js';
import { inputTypeName, namedParam, oneOfParam, valueParam, type PlanContext } from './context.js';
import { limits } from './limits.js';
import { boundOf, isOperator, type OperatorName } from './operators.js';
import type { Param, Predicate, Subject } from './plan.js';
import { presenceOf } from './presence.js';

/** What a filter object is read against: the object, the edge that leads to it, and the column it stands in. */
interface Filtered {
  readonly object: ObjectModel;
  readonly edge?: ObjectModel | undefined;
  readonly column?: string;
  /** Whether many rows may ask it of one vertex, and not each vertex once. */
  readonly often?: boolean;
}

/** The same within a whole filter: how many AND, OR and NOT, and how many relations, led there. */
interface Target extends Filtered {
  readonly depth: number;
  readonly relations: number;
}

const quantifiers = ['some', 'none', 'every'] as const;

export const everything: Predicate = { kind: 'all', of: [] };

/** Joins conditions; those that hold of everything fall away. */
export function all(of: readonly Predicate[]): Predicate {
  const parts = of.flatMap((part) => (part.kind === 'all' ? part.of : [part]));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'all', of: parts };
}

/** Joins conditions of which one must hold; without any, nothing does. */
function any(of: readonly Predicate[]): Predicate {
  const parts = of.flatMap((part) => (part.kind === 'any' ? part.of : [part]));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'any', of: parts };
}

const not = (of: Predicate): Predicate => (of.kind === 'not' ? of.of : { kind: 'not', of });

/** Reads a filter into the condition it states. LIMIT_EXCEEDED where it nests deeper than `limits` says. */
export const planFilter = (context: PlanContext, filter: Argument, filtered: Filtered): Predicate =>
  planConditions(context, filter, { ...filtered, depth: 0, relations: 0 });

function planConditions(context: PlanContext, filter: Argument, target: Target): Predicate {
  return all(filter.entries().map(([key, value]) => planEntry(context, inputTypeName(filter), key, value, target)));
}

function planEntry(context: PlanContext, input: string, key: string, value: Argument, target: Target): Predicate {
  if (value.isNull) throw badInput(value.at, 'must not be null; leave it out, or ask with isNull.');
  switch (key) {
    case 'AND':
      return all(planItems(context, value, target));
    case 'OR':
      return any(planItems(context, value, target));
    case 'NOT':
      return not(planConditions(context, value, deeper(target, value)));
  }
  const pattern = context.model.filterPatterns.get(`${input}.${key}`);
  if (pattern) {
    context.countCondition();
    return { kind: 'reaches', pattern, id: namedParam(value) };
  }
  if (inputTypeName(value) === 'DateWindow') return planWindow(context, value);
  if (key === 'edge' && target.edge) return planConditions(context, value, beside(target, { object: target.edge }));
  const field = target.object.fields.get(key);
  if (!field) throw new Error(`${input}.${key} has no field of ${target.object.name} to filter by`);
  return planField(context, field, value, target);
}

function planItems(context: PlanContext, list: Argument, target: Target): Predicate[] {
  const below = deeper(target, list);
  return list.items().map((item) => planConditions(context, item, below));
}

function deeper(target: Target, { at }: Argument): Target {
  const { value } = limits.filterDepthMax;
  if (target.depth === value)
    throw limitExceeded('filterDepthMax', value, `Argument "${at}": AND, OR and NOT nest too deep.`);
  return { ...target, depth: target.depth + 1 };
}

/** What a relation leads to. */
function across(target: Target, { at }: Argument, reached: Filtered): Target {
  const { value } = limits.filterRelationsMax;
  if (target.relations === value)
    throw limitExceeded('filterRelationsMax', value, `Argument "${at}": goes too far, from relation to relation.`);
  return { ...beside(target, { ...reached, often: true }), relations: target.relations + 1 };
}

/** What is reached without a relation: the edge, its end, or what a column holds. */
const beside = ({ often = false, depth, relations }: Target, reached: Filtered): Target => ({
  often,
  ...reached,
  depth,
  relations,
});

function planField(context: PlanContext, field: Field, value: Argument, target: Target): Predicate {
  const { model } = context;
  switch (field.kind) {
    case 'property':
      return planOperators(context, value, subjectOf(target, field.property));
    case 'relationshipType':
      return planOperators(context, value, { kind: 'relationshipType' });
    case 'embedded':
      return planPoint(context, value);
    case 'columns':
      return planColumns(context, value, objectOf(model, field.type), field.prefix, target);
    case 'one':
    case 'many':
      return planRelated(context, value, target, field, { object: objectOf(model, field.type) });
    case 'connection': {
      const reached = { object: objectOf(model, field.type), edge: model.objects.get(field.edgeType) };
      return planRelated(context, value, target, field, reached);
    }
    case 'target':
    case 'end':
      return {
        kind: 'at',
        end: field.kind === 'end' ? field.end : 'TARGET',
        where: planConditions(context, value, beside(target, { object: objectOf(model, field.type), often: true })),
      };
    case 'count':
    case 'json':
    case 'self':
    case 'cursor':
      throw new Error(`${value.at} filters a ${field.kind} field, which no filter reads`);
  }
}

function subjectOf({ object, column }: Target, property: string): Subject {
  if (column !== undefined) return { kind: 'column', property: `${column}_${property}` };
  return { kind: object.isEdge ? 'edge' : 'vertex', property };
}

function planOperators(context: PlanContext, conditions: Argument, subject: Subject): Predicate {
  const bounds: Partial<Record<'lower' | 'upper', Param>> = {};
  const parts = conditions.entries().map(([operator, value]): Predicate => {
    if (!isOperator(operator)) throw new Error(`${value.at} is an operator that plan/operators.ts does not have`);
    context.countCondition();
    const param = operandOf(operator, value, inputTypeName(conditions) === 'IdFilter');
    const bound = boundOf(operator);
    if (bound) bounds[bound] = param;
    return { kind: 'compare', subject, operator, param };
  });
  if (bounds.lower && bounds.upper) {
    context.ranges.push({ at: conditions.at, lower: bounds.lower.source, upper: bounds.upper.source });
  }
  return all(parts);
}

/** What an operator compares with. Ids are followed where they name something, and not where they are compared as texts. */
function operandOf(operator: OperatorName, value: Argument, isId: boolean): Param {
  const isList = operator === 'in' || operator === 'notIn';
  if (isId && (isList || operator === 'eq' || operator === 'ne')) return namedParam(value);
  return isList ? oneOfParam(value) : valueParam(value);
}

/** Reads the bounds of a window of days, each of which may be left out. */
function planWindow(context: PlanContext, window: Argument): Predicate {
  const [from, to] = (['from', 'to'] as const).map((bound) => {
    const date = window.field(bound);
    if (date?.isNull) throw badInput(date.at, 'must not be null; leave it out.');
    return date && { kind: 'mayLie' as const, bound, date: valueParam(date) };
  });
  context.countCondition();
  if (from && to) context.ranges.push({ at: window.at, lower: from.date.source, upper: to.date.source });
  return all([from, to].filter((bound) => bound !== undefined));
}

/** Reads `{ some, none, every }`; other fields are short for `some` of them. */
function planRelated(
  context: PlanContext,
  value: Argument,
  from: Target,
  field: RelationField,
  reached: Filtered,
): Predicate {
  const { relation } = field;
  const to = across(from, value, reached);
  const ahead = from.often && mayBeMany(from, field) ? { ahead: from.object.label ?? 'Entity' } : {};
  return all(
    value.entries().map(([key, item]): Predicate => {
      context.countCondition();
      if (item.isNull) throw badInput(item.at, 'must not be null; leave it out.');
      const named = quantifiers.find((name) => name === key);
      const itemInput = inputTypeName(value).replace(/ListFilter$/, 'Filter');
      const where = named ? planConditions(context, item, to) : planEntry(context, itemInput, key, item, to);
      return { kind: 'related', quantifier: named ?? 'some', relation, where, ...ahead };
    }),
  );
}

type RelationField = Extract<Field, { kind: 'one' | 'many' | 'connection' }>;

/** Whether a vertex may have many edges along a relation: of an event only those to other events may be many. */
const mayBeMany = ({ object }: Filtered, { kind, type, relation }: RelationField): boolean =>
  kind !== 'one' && (object.name !== 'Event' || type === 'Event' || relation.out.length + relation.in.length === 0);

function planColumns(
  context: PlanContext,
  value: Argument,
  object: ObjectModel,
  prefix: string,
  target: Target,
): Predicate {
  return all(
    value.entries().map(([quantifier, item]): Predicate => {
      context.countCondition();
      const on = target.object.isEdge ? 'edge' : 'vertex';
      const size = `${prefix}_${presenceOf(object)}`;
      const some: Predicate = {
        kind: 'columns',
        on,
        size,
        where: planConditions(context, item, beside(target, { object, column: prefix })),
      };
      return quantifier === 'none' ? { kind: 'not', of: some } : some;
    }),
  );
}

/** Reads the conditions on a point; values are checked when they are bound. */
function planPoint(context: PlanContext, value: Argument): Predicate {
  return all(
    value.entries().map(([key, item]): Predicate => {
      context.countCondition();
      const number = (name: string, limits: { from?: number; to?: number; above?: number }): Param => {
        const field = item.field(name);
        if (!field) throw badInput(`${item.at}.${name}`, 'is missing.');
        return { ...valueParam(field), as: 'number', ...limits };
      };
      const degreesNorth = { from: -90, to: 90 };
      const degreesEast = { from: -180, to: 180 };
      if (key === 'near') {
        return {
          kind: 'near',
          latitude: number('latitude', degreesNorth),
          longitude: number('longitude', degreesEast),
          radiusKm: number('radiusKm', { above: 0 }),
        };
      }
      if (key === 'box') {
        const box = {
          south: number('south', degreesNorth),
          west: number('west', degreesEast),
          north: number('north', degreesNorth),
          east: number('east', degreesEast),
        };
        context.ranges.push({ at: item.at, lower: box.south.source, upper: box.north.source });
        return { kind: 'box', ...box };
      }
      return {
        kind: 'compare',
        subject: { kind: 'vertex', property: 'latitude' },
        operator: 'isNull',
        param: valueParam(item),
      };
    }),
  );
}
