import type { Predicate } from '../plan/plan.js';
import { anchorOf } from './anchor.js';
import { whereLine } from './compileItems.js';
import { compilePredicate } from './compilePredicate.js';
import type { Scope } from './scope.js';

/** Lines that bind a variable to each event that matches a filter, once; nothing else is bound after them. */
export function matchEvents(scope: Scope, where: Predicate, event: string): string[] {
  const anchor = anchorOf(scope, where, event);
  const rest = compilePredicate(scope, anchor?.rest ?? where, { vertex: event });
  const conditions = [...(anchor?.conditions ?? []), ...(rest === 'true' ? [] : [rest])];
  if (!anchor) return [`MATCH (${event}:Event)`, ...whereLine(conditions)];
  return [...anchor.match, ...whereLine(conditions), `WITH DISTINCT ${event}`];
}
