import type { Model } from '../model/model.js';
import type { Predicate } from '../plan/plan.js';
import { anchorOf } from './anchor.js';
import { compilePredicate } from './compilePredicate.js';
import type { Dialect } from './dialect.js';
import { match } from './match.js';
import { Scope } from './scope.js';
import type { FoundParam, Question } from './statement.js';

/** Lines that bind a variable to each vertex of a label that meets a condition, once; nothing else is bound after them. */
export function matchWhere(scope: Scope, label: string, where: Predicate, vertex: string): string[] {
  const anchor = anchorOf(scope, where, vertex);
  const rest = compilePredicate(scope, anchor?.rest ?? where, { vertex });
  if (!anchor) return match(scope, { vertex, label }).lines([rest]);
  return [...anchor.lines([rest]), `WITH DISTINCT ${vertex}`];
}

/** Prints the statement whose rows are the ids that a parameter stands for. */
export function compileFound(model: Model, dialect: Dialect, { label, where }: FoundParam): Question {
  const scope = new Scope(model, dialect);
  const vertex = scope.variable('n');
  const lines = [...matchWhere(scope, label, where, vertex), `RETURN ${vertex}.id`];
  return { text: lines.join('\n'), params: scope.params };
}
