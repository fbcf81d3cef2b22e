import type { Argument } from './argument.js';

/** One field of a response: what the document asks for at one place, merged from all its fragments. */
export interface SelectedField {
  /** The response name: the alias, or the field's name. */
  readonly key: string;
  readonly name: string;
  readonly arguments: ReadonlyMap<string, Argument>;
  /** What is selected below, by concrete type; undefined on leaves. */
  readonly below?: SelectionSet;
}

/** The fields selected, in response order, for each concrete type that may stand there. */
export type SelectionSet = ReadonlyMap<string, readonly SelectedField[]>;
