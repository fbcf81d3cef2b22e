import type { Dataset } from '../format.js';
import { Markings } from './markings.js';
import type { StixObject } from './stixObject.js';

/** Identities whose names are kept; more than a bundle has of those that write reports. */
const namesAtMost = 10_000;

/** What later objects of a bundle need to know of earlier ones. */
export class Bundle {
  readonly markings = new Markings();
  private readonly names = new Map<string, string>();

  constructor(readonly dataset: Dataset) {}

  /** Remembers what an object says of others. */
  learn(object: StixObject): void {
    const { type, id, name } = object;
    if (type === 'marking-definition') this.markings.learn(object);
    if (type !== 'identity' || typeof id !== 'string' || typeof name !== 'string') return;
    if (this.names.size < namesAtMost) this.names.set(id, name);
  }

  /** The name of an identity that came before. */
  nameOf(ref: string | undefined): string | undefined {
    return ref === undefined ? undefined : this.names.get(ref);
  }
}
