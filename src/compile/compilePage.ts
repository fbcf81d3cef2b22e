import type { OrderKey, Page, Param } from '../plan/plan.js';
import { compilePredicate, printSubject, type Binding } from './compilePredicate.js';
import type { Scope } from './scope.js';

/** A sort key as it is printed: `expression` once computed, whatever it was read from. */
interface PrintedKey extends OrderKey {
  readonly expression: string;
}

/** A page of items, printed around what binds them. */
export interface PrintedPage {
  /** Conditions that do not need computed keys: the filter, and the cursor. */
  readonly conditions: readonly string[];
  /** Keys to be computed before sorting, as `expression AS name`. */
  readonly computed: readonly string[];
  /** Conditions that need the computed keys. */
  readonly computedConditions: readonly string[];
  /** ORDER BY …, and LIMIT … where the list is paged. */
  readonly cut: string;
  /** The expressions whose values make up an item's cursor. */
  readonly cursorKeys: readonly string[];
}

/** Prints filter, keyset and order of a page; the id of vertex or edge is the last key. */
export function compilePage(scope: Scope, page: Page, binding: Binding): PrintedPage {
  const computed: string[] = [];
  const keys = sortKeys(page).map((key): PrintedKey => {
    const printed = printSubject(scope, key.subject, binding);
    if (key.subject.kind !== 'count') return { ...key, expression: printed };
    const name = scope.variable('k');
    computed.push(`${printed} AS ${name}`);
    return { ...key, expression: name };
  });
  const filter = compilePredicate(scope, page.where, binding);
  const keyset = page.cursor ? [keysetPredicate(scope, page, keys)] : [];
  return {
    conditions: [filter, ...(computed.length > 0 ? [] : keyset)],
    computed,
    computedConditions: computed.length > 0 ? keyset : [],
    cut: cutOf(scope, page, keys),
    cursorKeys: keys.map(({ expression }) => expression),
  };
}

/** Binds what pages a list of which no item is read, so that a wrong value is told all the same. */
export function bindPage(scope: Scope, page: Page): void {
  if (page.limit) scope.param(page.limit);
  if (page.cursor) scope.param(cursorKey(page, page.cursor, 0));
}

/** The keys of a list's order. An id decides: keys behind it would only keep a planner from reading in index order. */
function sortKeys(page: Page): readonly OrderKey[] {
  const unique = page.order.findIndex(({ subject }) => 'property' in subject && isTie(page, subject));
  if (unique >= 0) return page.order.slice(0, unique + 1);
  return [...page.order, { subject: { kind: page.tie, property: 'id' }, descending: false, nullable: false }];
}

/** The value that a cursor holds of one of the keys. */
function cursorKey(page: Page, { at, ...source }: NonNullable<Page['cursor']>, index: number): Param {
  return { as: 'cursorKey', index, order: `${page.signature}/${sortKeys(page).length}`, source, at };
}

const isTie = ({ tie }: Page, subject: { readonly kind: string; readonly property: string }): boolean =>
  subject.kind === tie && subject.property === 'id';

function cutOf(scope: Scope, page: Page, keys: readonly PrintedKey[]): string {
  const order = keys.flatMap(({ expression, descending, nullable }) => {
    const direction = descending === page.backwards ? '' : ' DESC';
    if (!nullable) return [`${expression}${direction}`];
    // Nulls last in the list's own order, so first when it is read from the end.
    return [`${expression} IS NULL${page.backwards ? ' DESC' : ''}`, `${expression}${direction}`];
  });
  return `ORDER BY ${order.join(', ')}${page.limit ? ` LIMIT ${scope.param(page.limit)}` : ''}`;
}

/** Items strictly behind the cursor in the direction of reading. */
function keysetPredicate(scope: Scope, page: Page, keys: readonly PrintedKey[]): string {
  const { cursor, backwards } = page;
  const behind = (index: number): string => {
    const key = keys[index];
    if (!key || !cursor) return 'false';
    const value = scope.param(cursorKey(page, cursor, index));
    const { expression, nullable } = key;
    const operator = key.descending === backwards ? '>' : '<';
    const last = index === keys.length - 1;
    if (!nullable) {
      if (last) return `${expression} ${operator} ${value}`;
      return `${expression} ${operator}= ${value} AND (${expression} ${operator} ${value} OR ${behind(index + 1)})`;
    }
    const unknown = backwards
      ? `(${expression} IS NOT NULL AND ${value} IS NULL)`
      : `(${expression} IS NULL AND ${value} IS NOT NULL)`;
    const equal = `(${expression} = ${value} OR (${expression} IS NULL AND ${value} IS NULL))`;
    return `(${unknown} OR ${expression} ${operator} ${value} OR (${equal} AND (${behind(index + 1)})))`;
  };
  return behind(0);
}
