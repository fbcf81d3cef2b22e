import { operators } from '../plan/operators.js';
import type { Predicate, Subject } from '../plan/plan.js';
import { match } from './match.js';
import { mayLie } from './mayLie.js';
import { matchRelation } from './pattern.js';
import { identifier, type Scope } from './scope.js';

/** What the variables at hand stand for. */
export interface Binding {
  readonly vertex?: string;
  readonly edge?: string;
  /** The vertex from which the edge leads to `vertex`, whichever way it points. */
  readonly near?: string;
  /** The edge's ends, where it is known which is which. */
  readonly from?: string;
  readonly to?: string;
  /** The item of a column list: its owner and its index. */
  readonly item?: { readonly owner: string; readonly index: string };
}

type Printers = {
  readonly [K in Predicate['kind']]: (
    scope: Scope,
    predicate: Extract<Predicate, { kind: K }>,
    binding: Binding,
  ) => string;
};

/** Mean radius of the Earth in kilometres (IUGG), for the haversine formula. */
const earthRadiusKm = 6371.0088;

/** One printer a kind of condition: a kind that nobody prints fails to compile. */
const printers: Printers = {
  all: (scope, { of }, binding) =>
    of.length === 0 ? 'true' : of.map((part) => compilePredicate(scope, part, binding)).join(' AND '),
  any: (scope, { of }, binding) =>
    of.length === 0 ? 'false' : `(${of.map((part) => compilePredicate(scope, part, binding)).join(' OR ')})`,
  not: (scope, { of }, binding) => {
    const condition = compilePredicate(scope, of, binding);
    // The parentheses of `any` will do: the embedded engine reads 64 levels of all that nests.
    return of.kind === 'any' && of.of.length > 0 ? `NOT ${condition}` : `NOT (${condition})`;
  },
  compare: (scope, { subject, operator, param }, binding) =>
    operators[operator].print(printSubject(scope, subject, binding), scope.param(param)),
  related: (scope, { ahead, ...related }, { vertex = '' }) => {
    const { quantifier, relation, where } = related;
    const negated = quantifier !== 'some';
    if (ahead !== undefined) {
      // Vertices with such an edge are told, and not those without: only these are sure to be few enough to send.
      const some: Predicate =
        quantifier === 'every' ? { kind: 'not', of: related } : { ...related, quantifier: 'some' };
      const found = scope.param({ as: 'found', label: ahead, where: some });
      return `${found}[${vertex}.id] IS ${negated ? '' : 'NOT '}NULL`;
    }
    const step = { from: vertex, edge: scope.variable('r'), to: scope.variable('n') };
    const condition = compilePredicate(scope, where, { vertex: step.to, edge: step.edge, near: vertex });
    const wanted = quantifier === 'every' ? `NOT coalesce(${condition}, false)` : condition;
    const exists = matchRelation(scope, relation, step).exists([wanted]);
    return negated ? `NOT ${exists}` : exists;
  },
  reaches: (scope, { pattern, id }, { vertex = '' }) => {
    const node = scope.variable('n');
    return match(scope, { pattern, names: { this: vertex, node } }).exists([`${node}.id = ${scope.param(id)}`]);
  },
  columns: (scope, { on, size, where }, binding) => {
    const owner = (on === 'edge' ? binding.edge : binding.vertex) ?? '';
    const index = scope.variable('i');
    const condition = compilePredicate(scope, where, { item: { owner, index } });
    return `any(${index} IN range(0, size(coalesce(${owner}.${identifier(size)}, [])) - 1) WHERE ${condition})`;
  },
  at: (scope, { end, where }, { vertex = '', edge = '', near = '', from, to }) => {
    const holdsOf = (name: string): string => compilePredicate(scope, where, { vertex: name });
    const known = { TARGET: vertex, FROM: from, TO: to }[end];
    if (known !== undefined) return holdsOf(known);
    // The embedded engine reads what is bound many times sooner than startNode(edge).name.
    const reached = `${end === 'FROM' ? 'startNode' : 'endNode'}(${edge}) = ${vertex}`;
    return `CASE WHEN ${reached} THEN ${holdsOf(vertex)} ELSE ${holdsOf(near)} END`;
  },
  near: (scope, { latitude, longitude, radiusKm }, { vertex = '' }) => {
    const [lat, lon, radius] = [latitude, longitude, radiusKm].map((param) => scope.param(param));
    const half = (difference: string): string => `sin(radians(${difference}) / 2) ^ 2`;
    // The band of latitudes first: it is cheap, and an index may answer it.
    const band = `${vertex}.latitude >= ${lat} - degrees(${radius} / ${earthRadiusKm}) AND ${vertex}.latitude <= ${lat} + degrees(${radius} / ${earthRadiusKm})`;
    const haversine = `${half(`${vertex}.latitude - ${lat}`)} + cos(radians(${lat})) * cos(radians(${vertex}.latitude)) * ${half(`${vertex}.longitude - ${lon}`)}`;
    return `${band} AND ${2 * earthRadiusKm} * asin(sqrt(${haversine})) <= ${radius}`;
  },
  box: (scope, { south, west, north, east }, { vertex = '' }) => {
    const [s, w, n, e] = [south, west, north, east].map((param) => scope.param(param));
    const longitude = `${vertex}.longitude`;
    return (
      `${vertex}.latitude >= ${s} AND ${vertex}.latitude <= ${n} AND ` +
      `((${w} <= ${e} AND ${longitude} >= ${w} AND ${longitude} <= ${e}) OR (${w} > ${e} AND (${longitude} >= ${w} OR ${longitude} <= ${e})))`
    );
  },
  validAt: (scope, { date }, { edge = '' }) => {
    const at = scope.param(date);
    return `(${edge}.dateStart IS NULL OR ${edge}.dateStart <= ${at}) AND (${edge}.dateEnd IS NULL OR ${edge}.dateEnd >= ${at})`;
  },
  mayLie: (scope, { bound, date }, { vertex = '' }) =>
    mayLie(vertex, bound, (period, end) => scope.param(period ? { ...date, as: 'periodEnd', period, end } : date)),
};

/** Prints a condition on the vertex and edge at hand. */
export function compilePredicate<K extends Predicate['kind']>(
  scope: Scope,
  predicate: Extract<Predicate, { kind: K }>,
  binding: Binding,
): string {
  return (printers[predicate.kind] as (scope: Scope, predicate: Predicate, binding: Binding) => string)(
    scope,
    predicate,
    binding,
  );
}

/** Prints what a condition or a sort key reads. */
export function printSubject(scope: Scope, subject: Subject, { vertex = '', edge = '', item }: Binding): string {
  switch (subject.kind) {
    case 'vertex':
      return `${vertex}.${identifier(subject.property)}`;
    case 'edge':
      return `${edge}.${identifier(subject.property)}`;
    case 'column':
      return `${item?.owner ?? ''}.${identifier(subject.property)}[${item?.index ?? ''}]`;
    case 'relationshipType':
      return `type(${edge})`;
    case 'count':
      return matchRelation(scope, subject.relation, { from: vertex, edge: scope.variable('r'), to: '' }).count();
  }
}
