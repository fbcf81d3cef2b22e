import { getNamedType } from 'graphql';
import { badInput, limitExceeded } from '../errors.js';
import type { Model } from '../model/model.js';
import type { Argument, ValueSource } from '../select/argument.js';
import { limits } from './limits.js';
import type { Param } from './plan.js';

/** A pair of bounds on one property: the lower must not be above the upper. */
export interface RangeCheck {
  readonly at: string;
  readonly lower: ValueSource;
  readonly upper: ValueSource;
}

/** What the planning of one root field gathers beside its plan. */
export class PlanContext {
  readonly ranges: RangeCheck[] = [];
  private conditions = 0;
  private lists = 0;

  constructor(readonly model: Model) {}

  countCondition(): void {
    const { value } = limits.filterConditionsMax;
    if (++this.conditions > value)
      throw limitExceeded('filterConditionsMax', value, 'The filters have too many conditions.');
  }

  /** Whether what is planned stands below the items of a list, among which one vertex may come up often. */
  get isBelowList(): boolean {
    return this.lists > 0;
  }

  /** Plans what stands below the items of a list. */
  belowList<T>(plan: () => T): T {
    this.lists++;
    const planned = plan();
    this.lists--;
    return planned;
  }
}

/** The parameter that an argument's value is sent as. */
export function valueParam(argument: Argument): Param {
  if (argument.isNull) throw badInput(argument.at, 'must not be null; leave it out, or ask with isNull.');
  return { as: 'value', source: argument.source(), at: argument.at };
}

/** The parameter that a list is sent as, of which a value must be one. */
export const oneOfParam = (argument: Argument): Param => ({ ...valueParam(argument), as: 'oneOf' });

/** The parameter that an id, or a list of ids, of a filter is sent as. */
export const namedParam = (argument: Argument): Param => ({ ...valueParam(argument), as: 'named' });

/** The name of the input type an argument is of, lists and non-null taken off. */
export const inputTypeName = (argument: Argument): string => getNamedType(argument.type).name;
