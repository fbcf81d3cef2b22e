import type { Relation } from '../model/model.js';
import { match, type Match } from './match.js';
import { identifier, type Scope } from './scope.js';

/** Variables for one step along a relation. */
interface Step {
  readonly from: string;
  readonly edge: string;
  readonly to: string;
  /** The condition that stands in a pattern's `$where`. */
  readonly where?: string;
}

/** What a relation leads to from a vertex, with the condition that a mix of directions needs. */
export function matchRelation(scope: Scope, relation: Relation, { from, edge, to, where }: Step): Match {
  const { pattern, out, in: back } = relation;
  if (pattern) return match(scope, { pattern, names: { this: from, edge, node: to }, where });
  const oneWay = (out.length === 0) !== (back.length === 0);
  const direction = !oneWay ? 'BOTH' : out.length > 0 ? 'OUT' : 'IN';
  const along = (end: string, names: readonly string[]): string =>
    `type(${edge}) IN [${names.map((name) => `'${identifier(name)}'`).join(', ')}] AND ${end}(${edge}).id = ${from}.id`;
  const mixed = out.length > 0 && back.length > 0 ? [`(${along('startNode', out)} OR ${along('endNode', back)})`] : [];
  const step = { from: { vertex: from }, edge, types: [...out, ...back], direction, to: { vertex: to } } as const;
  return match(scope, step, mixed);
}

/** The relation walked from its far end: (to) is bound, (from) is found. */
export const reversed = (relation: Relation): Relation => ({ out: relation.in, in: relation.out });
