// What a generated query is before it is printed: plain trees, which fast-check can shrink.
import type { GraphQLInputType } from 'graphql';

/** How a value stands in the document; a default is a variable's that is not given. */
export type Standing = 'literal' | 'variable' | 'default';

export type ValueTree = { readonly type: GraphQLInputType; readonly standing: Standing } & (
  | { readonly kind: 'leaf'; readonly value: unknown }
  | {
      readonly kind: 'list';
      readonly items: readonly ValueTree[];
      /** A list of one, written without brackets. */ readonly bare: boolean;
    }
  | { readonly kind: 'object'; readonly oneOf: boolean; readonly fields: readonly (readonly [string, ValueTree])[] }
);

/** `@skip` or `@include`, its Boolean a variable or not. */
export interface DirectiveTree {
  readonly name: 'skip' | 'include';
  readonly value: boolean;
  readonly variable: boolean;
}

export interface FieldTree {
  readonly kind: 'field';
  readonly name: string;
  readonly aliased: boolean;
  readonly args: readonly (readonly [string, ValueTree])[];
  readonly directive?: DirectiveTree | undefined;
  readonly below?: readonly SelectionTree[] | undefined;
  /** Which of the cursors of the first answer the second question goes on from. */
  readonly resume?: number | undefined;
}

export interface FragmentTree {
  readonly kind: 'fragment';
  readonly on: string;
  /** Named, inline with its type, or inline without one. */
  readonly form: 'named' | 'typed' | 'bare';
  readonly directive?: DirectiveTree | undefined;
  readonly below: readonly SelectionTree[];
}

export type SelectionTree = FieldTree | FragmentTree;
