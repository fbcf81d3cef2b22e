import type { Model } from '../model/model.js';
import type { ConnectionPlan, ObjectPlan, Page, Param, Plan, Predicate } from '../plan/plan.js';
import { everything } from '../plan/planFilter.js';
import { anchorOf } from './anchor.js';
import type { Source } from './compileItems.js';
import { compileObject } from './compileObject.js';
import { compileSections, printCount, printRows } from './compileRelation.js';
import type { Dialect } from './dialect.js';
import { match, type Lines } from './match.js';
import { Row } from './row.js';
import { identifier, Scope } from './scope.js';
import type { IdRows, Statement } from './statement.js';

/** Prints the one statement that answers a root field; the text depends on the plan only, never on a value. */
export function compilePlan(model: Model, dialect: Dialect, plan: Plan): Statement {
  const scope = new Scope(model, dialect);
  return { ...compileRoot(scope, plan), params: scope.params };
}

type Root = Omit<Statement, 'params'>;

function compileRoot(scope: Scope, plan: Plan): Root {
  switch (plan.kind) {
    case 'entity':
      return compileEntity(scope, plan);
    case 'nodes':
      return compileNodes(scope, plan);
    case 'list':
      return compileList(scope, plan.connection, (where, page) => vertexSource(scope, plan.label, where, page));
    case 'edges':
      return compileList(scope, plan.connection, (where) => ({ source: edgeSource(scope), where }));
  }
}

function compileEntity(scope: Scope, plan: Extract<Plan, { kind: 'entity' }>): Root {
  const vertex = scope.variable('n');
  const row = new Row();
  const found = (id: string): string[] => match(scope, { vertex, label: plan.label, id }).lines();
  const id = scope.param(plan.id);
  const shape = compileObject({ scope, row, binding: { vertex } }, plan.object);
  const each = ['UNWIND $keys AS key', ...found('key'), ...row.subqueries, `RETURN [key, ${row.list()}] AS row`];
  return {
    text: finish([...found(id), ...row.subqueries], row),
    shape: { kind: 'first', shape },
    joined: { text: each.join('\n'), key: scope.paramIndex(plan.id) },
  };
}

const finish = (lines: readonly string[], row: Row): string => [...lines, `RETURN ${row.list()} AS row`].join('\n');

/** A page at which nothing is cut: lookups by id. */
const whole: Page = { where: everything, order: [], tie: 'vertex', backwards: false, signature: '' };

function compileNodes(scope: Scope, { single, ids, refs, ...plan }: Extract<Plan, { kind: 'nodes' }>): Root {
  const row = new Row();
  const rows = plan.vertices.map(({ label, object }) => {
    const type = object.abstract ? undefined : Object.keys(object.byType)[0];
    return { ...compileVertices(scope, row, ids, label, object), ...(type !== undefined && { type }) };
  });
  if (plan.relationship)
    rows.push({ ...compileRelationships(scope, row, refs, plan.relationship), type: 'Relationship' });
  return { text: finish(row.subqueries, row), shape: { kind: 'byIds', single, rows } };
}

function compileVertices(scope: Scope, row: Row, ids: Param, label: string, object: ObjectPlan): IdRows {
  const vertex = scope.variable('n');
  const byId: Source = {
    lines: match(scope, { vertex, label }, [`${vertex}.id IN ${scope.param(ids)}`]).lines,
    vertex,
    distinct: false,
  };
  return row.subquery(label, () =>
    printRows(scope, 'CALL', byId, whole, (place) => {
      place.row.column(`${vertex}.id`);
      return compileObject(place, object);
    }),
  );
}

/**
 * Edges by their ids taken apart: both ends are looked up, then the edge between them, from the end that should have
 * fewer edges, which is where the embedded engine begins.
 */
function compileRelationships(scope: Scope, row: Row, refs: Param, object: ObjectPlan): IdRows {
  const ref = scope.variable('ref');
  const [near, far] = [scope.variable('near'), scope.variable('far')];
  const [from, edge, to] = [scope.variable('s'), scope.variable('r'), scope.variable('t')];
  const ends = [near, far].flatMap((vertex, index) =>
    match(scope, { vertex, label: 'Entity', id: `${ref}[${index + 1}]` }).lines(),
  );
  const step = { from: { vertex: near }, edge, types: [], direction: 'BOTH', to: { vertex: far } } as const;
  const between = match(scope, step, [`${edge}.id = ${ref}[0]`]);
  const bound = [`UNWIND ${scope.param(refs)} AS ${ref}`, ...ends];
  const turned = `WITH ${edge}, startNode(${edge}) AS ${from}, endNode(${edge}) AS ${to}`;
  const lines: Lines = (further) => [...bound, ...between.lines(further), turned];
  const source: Source = { lines, edge, from, to, distinct: false };
  return row.subquery('relationships', () =>
    printRows(scope, 'CALL', source, { ...whole, tie: 'edge' }, (place) => {
      place.row.column(`${edge}.id`);
      return compileObject(place, object);
    }),
  );
}

function compileList(
  scope: Scope,
  connection: ConnectionPlan,
  source: (where: Predicate, page?: Page) => Listed,
): Root {
  const row = new Row();
  const shape = compileSections(scope, connection, {
    total: () =>
      row.subquery('total', () => {
        const counted = source(connection.page.where);
        return {
          ...printCount(scope, 'CALL', counted.source, { ...connection.page, where: counted.where }),
          shape: undefined,
        };
      }).column,
    items: (fill) =>
      row.subquery('items', () => {
        const listed = source(connection.page.where, connection.page);
        return printRows(scope, 'CALL', listed.source, { ...connection.page, where: listed.where }, fill);
      }),
  });
  return { text: finish(row.subqueries, row), shape: { kind: 'first', shape } };
}

/** Where a root list comes from, and what of its filter is left. */
interface Listed {
  readonly source: Source;
  readonly where: Predicate;
}

/** All vertices of a label, or those that an anchored filter reaches; `page` is left out where they are counted. */
function vertexSource(scope: Scope, label: string, where: Predicate, page?: Page): Listed {
  const vertex = scope.variable('n');
  const anchor = anchorOf(scope, where, vertex);
  if (anchor) return { source: { lines: anchor.lines, vertex, distinct: true }, where: anchor.rest };
  const found = { vertex, label };
  if (!page || !scope.dialect.ordersByIndex)
    return { source: { lines: match(scope, found).lines, vertex, distinct: false }, where };
  const constant = constantKey(scope.dialect, label, where, page);
  const { lines } = match(scope, found, presenceOf(page.order[0], vertex));
  return {
    source: { lines, vertex, distinct: false, ...(constant && { constant: `${vertex}.${constant}` }) },
    where,
  };
}

/** The property that the filter holds equal and an index sorts before the first key, with that key's direction. */
function constantKey(
  { sortedIndexes }: Dialect,
  label: string,
  where: Predicate,
  { order, backwards }: Page,
): string | undefined {
  const [first] = order;
  if (first?.subject.kind !== 'vertex') return undefined;
  const { property } = first.subject;
  const parts = where.kind === 'all' ? where.of : [where];
  for (const part of parts) {
    if (part.kind !== 'compare' || part.operator !== 'eq' || part.subject.kind !== 'vertex') continue;
    const equal = part.subject.property;
    const serves = sortedIndexes.some(
      (index) => index.label === label && index.equal === equal && index.sorted === property,
    );
    if (serves) return `${identifier(equal)}${first.descending === backwards ? '' : ' DESC'}`;
  }
  return undefined;
}

/** A planner that knows the first sort key to be there reads the list in index order. */
function presenceOf(first: Page['order'][number] | undefined, vertex: string): string[] {
  if (!first) return [`${vertex}.id IS NOT NULL`];
  const { subject, nullable } = first;
  return subject.kind === 'vertex' && !nullable ? [`${vertex}.${identifier(subject.property)} IS NOT NULL`] : [];
}

function edgeSource(scope: Scope): Source {
  const [from, edge, to] = ['s', 'r', 't'].map((name) => scope.variable(name)) as [string, string, string];
  const step = {
    from: { vertex: from, label: 'Entity' },
    edge,
    types: [],
    direction: 'OUT',
    to: { vertex: to, label: 'Entity' },
  } as const;
  return { lines: match(scope, step).lines, edge, from, to, distinct: false };
}
