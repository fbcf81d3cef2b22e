import type { Format } from './format.js';
import { geonames } from './geonames/geonames.js';
import { jsonl } from './jsonl/jsonl.js';
import { stix } from './stix/stix.js';
import { ucdpGed } from './ucdp/ucdpGed.js';

/** Every format that can be imported; `--format` names one, else the first that recognises the input. */
export const formats: readonly Format[] = Object.freeze([ucdpGed, geonames, jsonl, stix]);
