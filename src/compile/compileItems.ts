import type { Page } from '../plan/plan.js';
import type { Place } from './compileObject.js';
import { compilePage } from './compilePage.js';
import type { Binding } from './compilePredicate.js';
import { whereLine, type Lines } from './match.js';
import { Row } from './row.js';
import type { Scope } from './scope.js';
import type { CursorShape } from './shape.js';

/** Where the items of a list come from: lines that bind a vertex and, along a relation, an edge. */
export interface Source extends Omit<Binding, 'item'> {
  readonly lines: Lines;
  /** A variable by which the items are sorted before their ids. */
  readonly rank?: string;
  /** A property that the filter makes equal for all items: naming it as first sort key lets an index serve the order. */
  readonly constant?: string;
  /** Whether a vertex may be reached several times and counts once; of its edges the first by id stands. */
  readonly distinct: boolean;
}

/** Prints a page of items up to its RETURN: match, filter, sort, cut, and the subqueries below each. */
export function compileItems<T>(
  scope: Scope,
  source: Source,
  page: Page,
  fill: (place: Place) => T,
): { lines: string[]; row: Row; filled: T } {
  const { vertex, edge } = source;
  const from = source.from ?? scope.variable('s');
  const to = source.to ?? scope.variable('t');
  const printed = compilePage(scope, page, source);
  const row = new Row();
  const binding: Binding = { ...(vertex && { vertex }), ...(edge && { edge, from, to }) };
  const cursor = (): CursorShape => ({
    kind: 'cursor',
    signature: `${page.signature}/${printed.cursorKeys.length}`,
    columns: printed.cursorKeys.map((key) => row.column(key)),
  });
  const filled = fill({ scope, row, binding, cursor });
  const carried = [vertex, edge, source.from, source.to, source.rank].filter((name) => name !== undefined);
  const keys = printed.computed.map((key) => key.slice(key.lastIndexOf(' ') + 1));
  const lead = source.rank ?? source.constant;
  const cut = lead ? printed.cut.replace('ORDER BY ', `ORDER BY ${lead}, `) : printed.cut;
  const lines = source.lines(printed.conditions);
  let present = carried;
  if (edge && source.distinct) {
    const others = carried.filter((name) => name !== edge);
    lines.push(`WITH ${[...others, `collect(${edge}) AS ${edge}s`].join(', ')}`);
    present = [...others, `${edge}s`];
  } else if (source.distinct) lines.push(`WITH DISTINCT ${carried.join(', ')}`);
  if (keys.length > 0)
    lines.push(`WITH ${[...present, ...printed.computed].join(', ')}`, ...whereLine(printed.computedConditions));
  lines.push(`WITH ${[...present, ...keys].join(', ')} ${cut}`);
  if (edge && source.distinct)
    lines.push(
      `CALL (${edge}s) { UNWIND ${edge}s AS ${edge} WITH ${edge} ORDER BY ${edge}.id LIMIT 1 RETURN ${edge} }`,
    );
  if (edge && !source.from && (row.uses(from) || row.uses(to))) {
    lines.push(
      `WITH ${[...carried, ...keys, `startNode(${edge}) AS ${from}`, `endNode(${edge}) AS ${to}`].join(', ')}`,
    );
  }
  return { lines: [...lines, ...row.subqueries], row, filled };
}

/** A list indented by one step, for the body of a subquery. */
export const indent = (lines: readonly string[]): string => lines.join('\n').replace(/^/gm, '  ');
