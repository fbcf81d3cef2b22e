import type { Relation } from '../model/model.js';
import type { ConnectionPlan, FieldPlan, Page, Section } from '../plan/plan.js';
import { everything } from '../plan/planFilter.js';
import { compileItems, indent, type Source } from './compileItems.js';
import { compileObject, type Place } from './compileObject.js';
import { bindPage } from './compilePage.js';
import { compilePredicate } from './compilePredicate.js';
import { matchRelation } from './pattern.js';
import { subqueryKey } from './row.js';
import type { Scope } from './scope.js';
import type { ConnectionShape, Shape } from './shape.js';

/** The vertices, and edges, that a relation leads to from a vertex; `where` is about what its pattern filters. */
export function relationSource(scope: Scope, vertex: string, relation: Relation, where = everything): Source {
  const { pattern } = relation;
  const step = { from: vertex, edge: scope.variable('r'), to: scope.variable('n') };
  const { lines } = matchRelation(scope, relation, {
    ...step,
    ...(pattern?.filters !== undefined && { where: compilePredicate(scope, where, { vertex: pattern.filters }) }),
  });
  return {
    lines,
    vertex: step.to,
    ...((!pattern || pattern.hasEdge) && { edge: step.edge, near: vertex }),
    ...(pattern?.hasRank && { rank: `${step.to}_rank` }),
    distinct: pattern !== undefined && !pattern.hasRank && pattern.rankedBy === undefined,
  };
}

/** A number of edges, or of vertices under a pattern, as an expression. */
export function countRelated(scope: Scope, vertex: string, relation: Relation, where?: Page['where']): string {
  const bare = !where && (relation.in.length === 0 || relation.out.length === 0);
  const step = { from: vertex, edge: bare ? '' : scope.variable('r'), to: bare ? '' : scope.variable('n') };
  const wanted = where ? [compilePredicate(scope, where, { vertex: step.to, edge: step.edge, near: vertex })] : [];
  return matchRelation(scope, relation, step).count(wanted);
}

/** A to-one field, or a list that is not paged. */
export function compileRelated(
  { scope, row, binding }: Place,
  field: Extract<FieldPlan, { kind: 'one' | 'many' }>,
): Shape {
  const { vertex = '' } = binding;
  const { column, shape } = row.subquery(subqueryKey(vertex, field), () => {
    const result = scope.variable('c');
    const items = compileItems(scope, relationSource(scope, vertex, field.relation), field.page, (place) =>
      compileObject(place, field.object),
    );
    const collected = `collect(${items.row.list()})`;
    const lines = [...items.lines, `RETURN ${field.kind === 'one' ? `head(${collected})` : collected} AS ${result}`];
    return { text: `CALL (${vertex}) {\n${indent(lines)}\n}`, result, shape: items.filled };
  });
  return field.kind === 'one'
    ? { kind: 'row', column, nullable: field.nullable, shape }
    : { kind: 'rows', column, shape };
}

/** A connection below a vertex. */
export function compileConnection(
  { scope, row, binding }: Place,
  relation: Relation,
  connection: ConnectionPlan,
): ConnectionShape {
  const { vertex = '' } = binding;
  const { where } = connection.page;
  const page = relation.pattern?.filters === undefined ? connection.page : { ...connection.page, where: everything };
  const source = (): Source => relationSource(scope, vertex, relation, where);
  const counted = where.kind === 'all' && where.of.length === 0 ? undefined : where;
  return compileSections(scope, connection, {
    total: () => {
      if (!relation.pattern) return row.column(countRelated(scope, vertex, relation, counted));
      return row.subquery(JSON.stringify(['count', vertex, relation, where]), () => {
        return { ...printCount(scope, `CALL (${vertex})`, source(), page), shape: undefined };
      }).column;
    },
    items: (fill) =>
      row.subquery(JSON.stringify([vertex, relation, connection]), () =>
        printRows(scope, `CALL (${vertex})`, source(), page, fill),
      ),
  });
}

type Fill<T> = (place: Place) => T;

/** A subquery that collects the rows of a page. */
export function printRows<T>(
  scope: Scope,
  call: string,
  source: Source,
  page: Page,
  fill: Fill<T>,
): { text: string; result: string; shape: T } {
  const result = scope.variable('c');
  const items = compileItems(scope, source, page, fill);
  const lines = [...items.lines, `RETURN collect(${items.row.list()}) AS ${result}`];
  return { text: `${call} {\n${indent(lines)}\n}`, result, shape: items.filled };
}

/** A subquery that counts all items of a list, whatever its page. */
export function printCount(scope: Scope, call: string, source: Source, page: Page): { text: string; result: string } {
  const result = scope.variable('c');
  const counted = source.vertex ?? source.edge ?? '';
  const lines = [
    ...source.lines([compilePredicate(scope, page.where, source)]),
    `RETURN count(${source.distinct ? 'DISTINCT ' : ''}${counted}) AS ${result}`,
  ];
  return { text: `${call} {\n${indent(lines)}\n}`, result };
}

interface Parts {
  readonly total: () => number;
  readonly items: (fill: Fill<Filled>) => { column: number; shape: Filled };
}

interface Filled {
  readonly cursor?: ConnectionShape['cursor'];
  /** Shapes of the sections that read items, at their places: equal connections of two types share one reading. */
  readonly shapes: readonly (Shape | undefined)[];
}

const readsItems = (section: Section): boolean =>
  section.kind === 'edges' || section.kind === 'nodes' || section.kind === 'pageInfo';

/** Prints the parts of a connection that are selected, and nothing else. */
export function compileSections(scope: Scope, { page, sections }: ConnectionPlan, parts: Parts): ConnectionShape {
  const wantsCursor = sections.some(
    (section) =>
      section.kind === 'pageInfo' && section.fields.some(({ name }) => name === 'startCursor' || name === 'endCursor'),
  );
  const items = sections.some(readsItems)
    ? parts.items((place) => ({
        shapes: sections.map((section) => ('object' in section ? compileObject(place, section.object) : undefined)),
        ...(wantsCursor && place.cursor && { cursor: place.cursor() }),
      }))
    : undefined;
  if (!items) bindPage(scope, page);
  return {
    kind: 'connection',
    ...(items && { rows: items.column }),
    ...(items?.shape.cursor && { cursor: items.shape.cursor }),
    page: {
      backwards: page.backwards,
      hasCursor: page.cursor !== undefined,
      ...(items && page.limit && { limit: scope.paramIndex(page.limit) }),
    },
    sections: sections.map((section, index) => {
      const { key } = section;
      if (section.kind === 'totalCount') return { key, kind: 'totalCount', column: parts.total() };
      if (section.kind === 'pageInfo' || section.kind === 'typename') return section;
      const shape = items?.shape.shapes[index];
      if (!shape) throw new Error(`nothing reads the items of ${key}`);
      return { key, kind: 'items', shape };
    }),
  };
}
