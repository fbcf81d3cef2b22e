import type { Role } from '../keys.js';
import type { Shaped } from './shapeRows.js';
import type { Variables } from '../select/argument.js';

/** Collects the runtime types of objects behind interfaces, for graphql-js. */
export type Types = WeakMap<object, string>;

/** Who asks: the name and the role of the key that was sent. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
}

/** One root field of an operation, prepared: it needs the variables, and who asks where that matters. */
export interface RootField {
  readonly key: string;
  /** Whether it reads nothing of the graph: it is answered whatever the graph's state, and where the engine is away. */
  readonly constant?: boolean;
  /** How many items it may read, where that is known before it runs. */
  readonly cost?: (variables: Variables) => number;
  /** Answers the field; `types` is given where graphql-js will go over the answer. */
  readonly run: (variables: Variables, caller?: Caller) => Promise<(types?: Types) => Shaped>;
}
