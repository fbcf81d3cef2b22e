import type { Predicate } from '../plan/plan.js';
import { all } from '../plan/planFilter.js';
import { compilePredicate } from './compilePredicate.js';
import { matchPattern, matchRelation, reversed } from './pattern.js';
import type { Scope } from './scope.js';

/** MATCH lines that reach a vertex from one whose id is known, and the conditions that are left. */
interface Anchor {
  readonly match: readonly string[];
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
    const match = anchorLines(scope, part, vertex, byOwnId);
    if (match) return { match, rest: all(parts.filter((other) => other !== part)) };
  }
  return undefined;
}

function anchorLines(scope: Scope, part: Predicate, vertex: string, byOwnId: boolean): string[] | undefined {
  switch (part.kind) {
    case 'compare': {
      const { subject, operator, param } = part;
      if (!byOwnId || subject.kind !== 'vertex' || subject.property !== 'id') return undefined;
      if (operator === 'eq') return [`MATCH (${vertex}:Entity {id: ${scope.param(param)}})`];
      return operator === 'in' ? [`MATCH (${vertex}:Entity) WHERE ${vertex}.id IN ${scope.param(param)}`] : undefined;
    }
    case 'reaches': {
      const node = scope.variable('n');
      return [`MATCH (${node}:Entity {id: ${scope.param(part.id)}})`, matchPattern(part.pattern, { this: vertex, node })];
    }
    case 'related': {
      const { relation, quantifier } = part;
      if (quantifier !== 'some' || relation.pattern || (relation.in.length > 0) === (relation.out.length > 0)) return undefined;
      const from = scope.variable('n');
      const anchor = anchorAt(scope, part.where, from, true);
      if (!anchor) return undefined;
      const edge = scope.variable('r');
      const { match } = matchRelation(reversed(relation), { from, edge, to: vertex });
      const condition = compilePredicate(scope, anchor.rest, { vertex: from, edge });
      return [...anchor.match, condition === 'true' ? match : `${match} WHERE ${condition}`];
    }
    default:
      return undefined;
  }
}
