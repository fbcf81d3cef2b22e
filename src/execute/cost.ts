import { limitExceeded } from '../errors.js';
import { limits } from '../plan/limits.js';
import type { ConnectionPlan, FieldPlan, ObjectPlan, Plan } from '../plan/plan.js';
import { readSource, type Variables } from '../select/argument.js';

/** Lists that are not paged are few in any graph; they count as this many items. */
const unpagedItems = 10;

/** Refuses a plan that may read more items than the bound: page sizes multiplied down each branch, added up. */
export function checkCost(plan: Plan, variables: Variables): void {
  const { value } = limits.costMax;
  const cost = costOf(plan, variables);
  if (cost > value) throw limitExceeded('costMax', value, `The request may read ${cost} items; ask for smaller pages.`);
}

function costOf(plan: Plan, variables: Variables): number {
  switch (plan.kind) {
    case 'entity':
      return 1 + objectCost(plan.object, variables);
    case 'nodes': {
      const ids = readSource(plan.ids.source, variables);
      const objects = [...plan.vertices.map(({ object }) => object), ...(plan.relationship ? [plan.relationship] : [])];
      const each = 1 + Math.max(0, ...objects.map((object) => objectCost(object, variables)));
      return (Array.isArray(ids) ? ids.length : 1) * each;
    }
    case 'list':
    case 'edges':
      return connectionCost(plan.connection, variables);
  }
}

function connectionCost({ page, sections }: ConnectionPlan, variables: Variables): number {
  const size = page.limit ? Number(readSource(page.limit.source, variables)) : unpagedItems;
  const below = sections.reduce(
    (sum, section) => sum + ('object' in section ? objectCost(section.object, variables) : 0),
    0,
  );
  return size * (1 + below);
}

/** The dearest of the types that may stand there. */
function objectCost({ byType }: ObjectPlan, variables: Variables): number {
  const costs = Object.values(byType).map((fields) =>
    fields.reduce((sum, field) => sum + fieldCost(field, variables), 0),
  );
  return Math.max(0, ...costs);
}

function fieldCost(field: FieldPlan, variables: Variables): number {
  if (field.kind === 'connection') return connectionCost(field.connection, variables);
  if (!('object' in field)) return 0;
  const cost = objectCost(field.object, variables);
  if (field.kind === 'many') return unpagedItems * (1 + cost);
  return field.kind === 'one' ? 1 + cost : cost;
}
