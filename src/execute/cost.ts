import { limitExceeded } from '../errors.js';
import { limits } from '../plan/limits.js';
import type { ConnectionPlan, FieldPlan, ObjectPlan, Plan } from '../plan/plan.js';
import { readSource, type Variables } from '../select/argument.js';

/** Lists that are not paged are few in any graph; they count as this many items. */
const unpagedItems = 10;

/** The variable that holds what a request was granted so far: no variable of a client has such a name. */
const spentVariable = '#spent';

/** The variables of a request whose parts share one bound. */
export const metered = (variables: Variables): Variables => ({ ...variables, [spentVariable]: { items: 0 } });

interface Spent {
  items: number;
}

const spentOf = (variables: Variables): Spent => (variables[spentVariable] ?? { items: 0 }) as Spent;

/** Gives back what is granted from now on, as often as it is called: for a part of a request that may be repeated. */
export function refunder(variables: Variables): () => void {
  const spent = spentOf(variables);
  const { items } = spent;
  return () => void (spent.items = items);
}

/** Whether a part of a request may read so many items after those granted before. */
export const affords = (cost: number, variables: Variables): boolean =>
  spentOf(variables).items + cost <= limits.costMax.value;

/** Refuses a part of a request that may read more items than the bound leaves after those granted before. */
export function spend(cost: number, variables: Variables): void {
  const spent = spentOf(variables);
  const items = spent.items + cost;
  if (!affords(cost, variables))
    throw limitExceeded('costMax', limits.costMax.value, `The request may read ${items} items; ask for smaller pages.`);
  spent.items = items;
}

/** The items that a plan may read: page sizes multiplied down each branch, added up. */
export function costOf(plan: Plan, variables: Variables): number {
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
  // What is only counted is read too.
  return Math.max(1, size * (1 + below));
}

/** The dearest of the types that may stand there. */
const objectCost = ({ byType }: ObjectPlan, variables: Variables): number =>
  Math.max(0, ...Object.values(byType).map((fields) => fieldsCost(fields, variables)));

const fieldsCost = (fields: readonly FieldPlan[], variables: Variables): number =>
  fields.reduce((sum, field) => sum + fieldCost(field, variables), 0);

function fieldCost(field: FieldPlan, variables: Variables): number {
  switch (field.kind) {
    case 'connection':
      return connectionCost(field.connection, variables);
    case 'many':
      return unpagedItems * (1 + objectCost(field.object, variables));
    case 'one':
      return 1 + objectCost(field.object, variables);
    case 'count':
      return 1;
    case 'target':
    case 'end':
    case 'self':
      return objectCost(field.object, variables);
    case 'columns':
      // They come with what holds them; what is below them is read for each.
      return (field.list ? unpagedItems : 1) * fieldsCost(field.fields, variables);
    default:
      return 0;
  }
}
