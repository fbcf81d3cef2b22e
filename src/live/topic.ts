import type { FormattedExecutionResult } from 'graphql';
import type { Change } from './change.js';

/** One change as a subscription answers it. */
export interface Told {
  readonly seq: number;
  readonly result: FormattedExecutionResult;
}

/** What equal subscriptions share: which changes they are about, and one answering of them, however many listen. */
export interface Topic {
  readonly tell: (changes: readonly Change[]) => Promise<readonly Told[]>;
}
