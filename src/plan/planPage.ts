import { badInput } from '../errors.js';
import type { ObjectModel } from '../model/model.js';
import type { Argument } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';
import type { PlanContext } from './context.js';
import { limits } from './limits.js';
import type { OrderKey, Page, Param, Predicate } from './plan.js';
import { orderSignature, planOrder } from './planOrder.js';

interface PageOptions {
  readonly object: ObjectModel;
  readonly tie: Page['tie'];
  readonly where: Predicate;
  /** The property of the edge by which the list is ranked, highest first, whatever `orderBy` may say. */
  readonly rankedBy?: string | undefined;
  /** Whether the answer says if more follows, for which one item more is read. */
  readonly lookAhead: boolean;
}

/** Reads `orderBy`, `first`/`after` or `last`/`before` into a page. */
export function planPage(
  context: PlanContext,
  field: SelectedField,
  { object, tie, where, rankedBy, lookAhead }: PageOptions,
): Page {
  const [first, after, last, before] = ['first', 'after', 'last', 'before'].map((name) => given(field, name));
  if (first && last) throw badInput('last', 'must not be given together with first; page one way.');
  if (after && (last || before)) throw badInput('after', 'goes with first; page backwards with last and before.');
  if (first && before) throw badInput('before', 'goes with last; page forwards with first and after.');
  const backwards = last !== undefined || before !== undefined;
  const cursor = backwards ? before : after;
  const order =
    rankedBy === undefined ? planOrder(context.model, given(field, 'orderBy'), object) : [highestFirst(rankedBy)];
  return {
    where,
    order,
    tie,
    backwards,
    limit: limitParam(backwards ? last : first, lookAhead),
    ...(cursor && { cursor: { ...cursor.source(), at: cursor.at } }),
    signature: orderSignature(order, tie),
  };
}

const highestFirst = (property: string): OrderKey => ({
  subject: { kind: 'edge', property },
  descending: true,
  nullable: false,
});

/** The argument, where it is given and not null. */
export function given(field: SelectedField, name: string): Argument | undefined {
  const argument = field.arguments.get(name);
  return argument?.isNull ? undefined : argument;
}

function limitParam(size: Argument | undefined, lookAhead: boolean): Param {
  const source = size?.source() ?? { kind: 'constant' as const, value: limits.pageSizeDefault.value };
  return { as: 'limit', extra: lookAhead ? 1 : 0, source, at: size?.at ?? 'first' };
}
