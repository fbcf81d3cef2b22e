import { operators } from '../plan/operators.js';
import type { Predicate } from '../plan/plan.js';
import { all } from '../plan/planFilter.js';
import { whereLine } from './compileItems.js';
import { compilePredicate } from './compilePredicate.js';
import { matchPattern, matchRelation, reversed } from './pattern.js';
import type { Scope } from './scope.js';

/** MATCH lines that reach a vertex from one whose id is known, with the conditions of the last of them. */
interface Reached {
  readonly match: readonly string[];
  readonly conditions: readonly string[];
}

/** How a vertex is reached, and the filter's conditions that are left. */
interface Anchor extends Reached {
  readonly rest: Predicate;
}

/**
 * Turns a filter around: where it asks for something related to a vertex of known id, the walk starts there,
 * and not at every vertex of the label.
 */
export function anchorOf(scope: Scope, where: Predicate, vertex: string): Anchor | undefined {
  return anchorAt(scope, where, vertex, false);
}

function anchorAt(scope: Scope, where: Predicate, vertex: string, byOwnId: boolean): Anchor | undefined {
  const parts = where.kind === 'all' ? where.of : [where];
  for (const part of parts) {
    const reached = reach(scope, part, vertex, byOwnId);
    if (reached) return { ...reached, rest: all(parts.filter((other) => other !== part)) };
  }
  return undefined;
}

function reach(scope: Scope, part: Predicate, vertex: string, byOwnId: boolean): Reached | undefined {
  switch (part.kind) {
    case 'compare': {
      const { subject, operator, param } = part;
      if (!byOwnId || subject.kind !== 'vertex' || subject.property !== 'id') return undefined;
      if (operator !== 'eq' && operator !== 'in') return undefined;
      const condition = operators[operator].print(`${vertex}.id`, scope.param(param));
      return { match: [`MATCH (${vertex}:Entity)`], conditions: [condition] };
    }
    case 'reaches': {
      const node = scope.variable('n');
      const anchor = `MATCH (${node}:Entity {id: ${scope.param(part.id)}})`;
      return { match: [anchor, matchPattern(part.pattern, { this: vertex, node })], conditions: [] };
    }
    case 'related':
      return reachRelated(scope, part, vertex);
    default:
      return undefined;
  }
}

function reachRelated(
  scope: Scope,
  { relation, quantifier, where }: Extract<Predicate, { kind: 'related' }>,
  vertex: string,
): Reached | undefined {
  const oneWay = relation.in.length > 0 !== relation.out.length > 0;
  if (quantifier !== 'some' || relation.pattern || !oneWay) return undefined;
  const from = scope.variable('n');
  const anchor = anchorAt(scope, where, from, true);
  if (!anchor) return undefined;
  const edge = scope.variable('r');
  const { match } = matchRelation(reversed(relation), { from, edge, to: vertex });
  const condition = compilePredicate(scope, anchor.rest, { vertex: from, edge });
  return {
    match: [...anchor.match, ...whereLine(anchor.conditions), match],
    conditions: condition === 'true' ? [] : [condition],
  };
}
