import { acled } from './acled/acled.js';
import type { Format } from './format.js';
import { gdelt } from './gdelt/gdelt.js';
import { geonames } from './geonames/geonames.js';
import { jsonl } from './jsonl/jsonl.js';
import { stix } from './stix/stix.js';
import { ucdpGed } from './ucdp/ucdpGed.js';

/** Every format that can be imported; `--format` names one, else the first that recognises the input. */
export const formats: readonly Format[] = Object.freeze([ucdpGed, acled, gdelt, geonames, jsonl, stix]);
