import { changes } from './changes.js';
import type { Example } from './example.js';
import { questions } from './questions.js';
import { sums } from './sums.js';
import { walks } from './walks.js';

/** The example tabs in their order. */
export const examples: readonly Example[] = [...questions, ...walks, ...sums, ...changes];
