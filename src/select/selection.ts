import type { ASTNode } from 'graphql';
import type { CasusError } from '../errors.js';
import type { Argument } from './argument.js';

/** What an operation asks for. */
export interface Selection {
  readonly fields: readonly SelectedField[];
  /**
   * Why some arguments cannot be used, by their values in the document. Nothing is read of the fields that they belong
   * to: graphql-js comes to the same errors, and knows where they stand.
   */
  readonly unusable: Unusable;
}

export type Unusable = ReadonlyMap<ASTNode, CasusError>;

/** One field of a response: what the document asks for at one place, merged from all its fragments. */
export interface SelectedField {
  /** The response name: the alias, or the field's name. */
  readonly key: string;
  readonly name: string;
  readonly arguments: ReadonlyMap<string, Argument>;
  /** What is selected below, by concrete type; undefined on leaves. */
  readonly below?: SelectionSet;
  /** Why a root field cannot be answered, where an argument of it cannot be used; further down such fields are left out. */
  readonly unusable?: CasusError;
}

/** The fields selected, in response order, for each concrete type that may stand there. */
export type SelectionSet = ReadonlyMap<string, readonly SelectedField[]>;
