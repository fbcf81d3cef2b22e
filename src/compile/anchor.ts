import { operators } from '../plan/operators.js';
import type { Predicate } from '../plan/plan.js';
import { all } from '../plan/planFilter.js';
import { compilePredicate } from './compilePredicate.js';
import { match, type Lines } from './match.js';
import { matchRelation, reversed } from './pattern.js';
import type { Scope } from './scope.js';

/** How a vertex is reached from one whose id is known, and the filter's conditions that are left. */
interface Anchor {
  readonly lines: Lines;
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
    const lines = reach(scope, part, vertex, byOwnId);
    if (lines) return { lines, rest: all(parts.filter((other) => other !== part)) };
  }
  return undefined;
}

function reach(scope: Scope, part: Predicate, vertex: string, byOwnId: boolean): Lines | undefined {
  switch (part.kind) {
    case 'compare': {
      const { subject, operator, param } = part;
      if (!byOwnId || subject.kind !== 'vertex' || subject.property !== 'id') return undefined;
      if (operator !== 'eq' && operator !== 'in') return undefined;
      const condition = operators[operator].print(`${vertex}.id`, scope.param(param));
      return match(scope, { vertex, label: 'Entity' }, [condition]).lines;
    }
    case 'reaches': {
      const node = scope.variable('n');
      const anchor = match(scope, { vertex: node, label: 'Entity', id: scope.param(part.id) });
      const walk = match(scope, { pattern: part.pattern, names: { this: vertex, node } });
      return (further) => [...anchor.lines(), ...walk.lines(further)];
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
): Lines | undefined {
  const oneWay = relation.in.length > 0 !== relation.out.length > 0;
  if (quantifier !== 'some' || relation.pattern || !oneWay) return undefined;
  const from = scope.variable('n');
  const anchor = anchorAt(scope, where, from, true);
  if (!anchor) return undefined;
  const edge = scope.variable('r');
  const walk = matchRelation(scope, reversed(relation), { from, edge, to: vertex });
  const condition = compilePredicate(scope, anchor.rest, { vertex: from, edge });
  return (further = []) => [...anchor.lines(), ...walk.lines([condition, ...further])];
}
