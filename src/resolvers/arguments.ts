import { badInput } from '../errors.js';
import { limits, type LimitName } from '../plan/limits.js';
import { given } from '../plan/planPage.js';
import { readSource, type ValueSource, type Variables } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';

/** Where a field's arguments are found at each request: what is kept of a document holds no values of a request. */
interface Sources {
  readonly whole: ValueSource;
  /** Of an input object: its fields that are given and not null. */
  readonly fields: readonly (readonly [name: string, source: ValueSource])[];
}

/** Prepares the reading of a field's arguments, for fields that are not read by their selection alone. */
export function argumentsOf(selected: SelectedField): (variables: Variables) => Arguments {
  const sources = new Map<string, Sources>();
  for (const name of selected.arguments.keys()) {
    const argument = given(selected, name);
    const fields = argument?.entries().filter(([, field]) => !field.isNull) ?? [];
    if (argument)
      sources.set(name, { whole: argument.source(), fields: fields.map(([key, field]) => [key, field.source()]) });
  }
  return (variables) => new Arguments(sources, variables);
}

/** The arguments of one request. */
export class Arguments {
  constructor(
    private readonly sources: ReadonlyMap<string, Sources>,
    private readonly variables: Variables,
  ) {}

  /** A value; undefined where it is not given, or null. */
  value<T>(name: string): T | undefined {
    const source = this.sources.get(name)?.whole;
    return source && (readSource(source, this.variables) as T);
  }

  /** The values of an input object's fields, those given and not null. */
  object<T extends object>(name: string): T {
    const fields = this.sources.get(name)?.fields ?? [];
    return Object.fromEntries(fields.map(([key, source]) => [key, readSource(source, this.variables)])) as T;
  }

  /** A whole number from `least` to a bound of `limits`; `otherwise` where it is not given. */
  number(name: string, otherwise: number, limit: LimitName, least = 1): number {
    const value = this.value<number>(name) ?? otherwise;
    const { value: most } = limits[limit];
    if (value < least || value > most)
      throw badInput(name, `must be from ${least} to ${most} (limits.${limit}), not ${value}.`);
    return value;
  }
}
