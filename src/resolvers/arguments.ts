import { badInput } from '../errors.js';
import { limits, type LimitName } from '../plan/limits.js';
import { given } from '../plan/planPage.js';
import { readSource, type Argument, type Variables } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';

/** The arguments of one request, for fields that are not read by their selection alone. */
export class Arguments {
  constructor(
    private readonly selected: SelectedField,
    private readonly variables: Variables,
  ) {}

  /** A value; undefined where it is not given, or null. */
  value<T>(name: string): T | undefined {
    const argument = given(this.selected, name);
    return argument && (this.read(argument) as T);
  }

  /** The values of an input object's fields, those given and not null. */
  object<T extends object>(name: string): T {
    const entries = given(this.selected, name)?.entries() ?? [];
    return Object.fromEntries(entries.flatMap(([key, field]) => (field.isNull ? [] : [[key, this.read(field)]]))) as T;
  }

  /** A whole number from `least` to a bound of `limits`; `otherwise` where it is not given. */
  number(name: string, otherwise: number, limit: LimitName, least = 1): number {
    const value = this.value<number>(name) ?? otherwise;
    const { value: most } = limits[limit];
    if (value < least || value > most)
      throw badInput(name, `must be from ${least} to ${most} (limits.${limit}), not ${value}.`);
    return value;
  }

  private read = (argument: Argument): unknown => readSource(argument.source(), this.variables);
}
