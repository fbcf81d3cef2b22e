import type { StatementParam } from '../compile/statement.js';
import { badInput, limitExceeded } from '../errors.js';
import { windowPeriods } from '../model/interval.js';
import { decodeCursor } from '../plan/cursor.js';
import type { RangeCheck } from '../plan/context.js';
import { limits } from '../plan/limits.js';
import type { Param } from '../plan/plan.js';
import { partsOf } from '../plan/relationshipId.js';
import { readSource, type Variables } from '../select/argument.js';

type Binders = { readonly [K in Param['as']]: (value: unknown, param: Extract<Param, { as: K }>) => unknown };

/** Sent for an empty list: engines differ on whether null is in a list of none, but not in one of something else. */
const nothing = ['\u0000'];

const listed = (list: readonly unknown[]): readonly unknown[] => (list.length > 0 ? list : nothing);

function present(value: unknown, { at }: Param): unknown {
  if (value === null || value === undefined) throw badInput(at, 'must not be null; leave it out, or ask with isNull.');
  return value;
}

/** One way a kind of parameter gets its value; what cannot be used is BAD_USER_INPUT. */
const binders: Binders = {
  value: present,
  oneOf: (value, param) => listed(present(value, param) as readonly unknown[]),
  named: (value, param) => {
    const given = present(value, param);
    return Array.isArray(given) ? listed(given) : given;
  },
  limit: (value, { at, extra }) => {
    const { value: most } = limits.pageSizeMax;
    if (typeof value !== 'number' || value < 0 || value > most)
      throw badInput(at, `must be from 0 to ${most}, not ${String(value)}.`);
    return value + extra;
  },
  cursorKey: (value, { at, index, order }) => {
    const keys = decodeCursor(value, order, at);
    return keys[index] ?? null;
  },
  ids: idsOf,
  relationshipRefs: (value, param) =>
    idsOf(value, param).flatMap((id) => {
      const parts = partsOf(id);
      if (!parts) return [];
      const { from, type, to } = parts;
      return [param.fromEnd.includes(type) ? [id, to, from] : [id, from, to]];
    }),
  periodEnd: (value, param) => windowPeriods[param.period](String(present(value, param)))[param.end],
  number: (value, { at, above, from, to }) => {
    const number = Number(value);
    if (above !== undefined && number <= above) throw badInput(at, `must be above ${above}, not ${number}.`);
    if ((from !== undefined && number < from) || (to !== undefined && number > to)) {
      throw badInput(at, `must be from ${from} to ${to}, not ${number}.`);
    }
    return number;
  },
};

/** The values of a statement's parameters under the variables of one request; undefined for ids that are yet to be found. */
export function bindParams(params: readonly StatementParam[], variables: Variables): unknown[] {
  return params.map((param) =>
    param.as === 'found' ? undefined : bindParam(param, readSource(param.source, variables)),
  );
}

function bindParam<K extends Param['as']>(param: Extract<Param, { as: K }>, value: unknown): unknown {
  return (binders[param.as] as (value: unknown, param: Param) => unknown)(value, param);
}

function idsOf(value: unknown, { at, most = Infinity }: { at: string; most?: number }): string[] {
  const ids = Array.isArray(value) ? (value as string[]) : [String(value)];
  if (ids.length > most) throw limitExceeded('idsMax', most, `Argument "${at}" has ${ids.length} ids.`);
  return ids;
}

/** Refuses a lower bound above its upper one. */
export function checkRanges(ranges: readonly RangeCheck[], variables: Variables): void {
  for (const { at, lower, upper } of ranges) {
    const [low, high] = [readSource(lower, variables), readSource(upper, variables)] as [string, string];
    if (low > high)
      throw badInput(at, `is an inverted range: the lower bound ${low} is above the upper bound ${high}.`);
  }
}
