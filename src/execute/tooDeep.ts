import { limitExceeded, type CasusError } from '../errors.js';
import { limits } from '../plan/limits.js';

/**
 * The refusal of a value from outside that nests deeper than anything in the schema does; undefined of any other. What
 * reads it goes down by recursion, and would end at the stack.
 */
export function tooDeep(value: unknown): CasusError | undefined {
  const { value: most } = limits.valuesDepthMax;
  let level: readonly object[] = isObject(value) ? [value] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return limitExceeded('valuesDepthMax', most, 'The variables nest too deeply.');
    level = level.flatMap((object) => Object.values(object).filter(isObject));
  }
  return undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
