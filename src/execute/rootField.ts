import type { Shaped } from './shapeRows.js';
import type { Variables } from '../select/argument.js';

/** Collects the runtime types of objects behind interfaces, for graphql-js. */
export type Types = WeakMap<object, string>;

/** One root field of an operation, prepared: it needs the variables only. */
export interface RootField {
  readonly key: string;
  /** Answers the field; `types` is given where graphql-js will go over the answer. */
  readonly run: (variables: Variables) => Promise<(types?: Types) => Shaped>;
}
