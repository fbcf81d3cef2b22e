import type { Format } from './format.js';

/** Every format that `casus import` knows; the first that an input looks like is taken. */
export const formats: readonly Format[] = Object.freeze([]);
