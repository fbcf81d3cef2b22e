import type { Predicate } from '../plan/plan.js';
import { anchorOf } from './anchor.js';
import { compilePredicate } from './compilePredicate.js';
import { match } from './match.js';
import type { Scope } from './scope.js';

/** Lines that bind a variable to each event that matches a filter, once; nothing else is bound after them. */
export function matchEvents(scope: Scope, where: Predicate, event: string): string[] {
  const anchor = anchorOf(scope, where, event);
  const rest = compilePredicate(scope, anchor?.rest ?? where, { vertex: event });
  if (!anchor) return match(scope, { vertex: event, label: 'Event' }).lines([rest]);
  return [...anchor.lines([rest]), `WITH DISTINCT ${event}`];
}
