import { InputError } from '../format.js';

/** An input that is broken from some byte on: what stands before is whole. */
export class DamagedInput extends InputError {}
