import { limitExceeded } from '../errors.js';
import { objectOf, type Model, type ObjectModel } from '../model/model.js';
import type { Argument } from '../select/argument.js';
import { limits } from './limits.js';
import type { OrderKey, Subject } from './plan.js';

/** Reads `orderBy: [{ key: direction }, …]`; each object has exactly one key (`@oneOf`). */
export function planOrder(model: Model, orderBy: Argument | undefined, object: ObjectModel): OrderKey[] {
  if (!orderBy || orderBy.isNull) return [];
  const items = orderBy.items();
  const { value: most } = limits.orderKeysMax;
  if (items.length > most)
    throw limitExceeded('orderKeysMax', most, `Argument "${orderBy.at}": has ${items.length} keys.`);
  return items.flatMap((item) =>
    item.entries().map(([name, direction]) => ({
      ...sortable(model, object, name),
      descending: direction.value === 'DESC',
    })),
  );
}

function sortable(model: Model, object: ObjectModel, name: string): { subject: Subject; nullable: boolean } {
  const field = object.fields.get(name);
  if (field?.kind === 'property') {
    const subject: Subject = { kind: object.isEdge ? 'edge' : 'vertex', property: field.property };
    return { subject, nullable: field.nullable };
  }
  if (field?.kind === 'count') {
    const counted = objectOf(model, object.name).fields.get(field.of);
    if (counted && 'relation' in counted)
      return { subject: { kind: 'count', relation: counted.relation }, nullable: false };
  }
  throw new Error(`${object.name} cannot be sorted by ${name}`);
}

/** What cursors of a list in this order begin with. */
export const orderSignature = (order: readonly OrderKey[], tie: string): string =>
  [
    ...order.map(
      ({ subject, descending }) =>
        `${'property' in subject ? subject.property : subject.kind}${descending ? '-' : '+'}`,
    ),
    tie,
  ].join(',');
