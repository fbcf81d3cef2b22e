import type { Format } from './format.js';
import { ucdpGed } from './ucdp/ucdpGed.js';

/** Every format that can be imported; `--format` names one, else the first that recognises the input. */
export const formats: readonly Format[] = Object.freeze([ucdpGed]);
