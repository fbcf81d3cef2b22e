import { far, type Projection } from './projection.js';
import type { Heading } from './surroundings.js';

/** How many steps vertices lie from the two ends of a path at least, as far as that is needed. */
export class Guide {
  /** Up to which distance it is known. */
  private radius = 0;
  private distances: Readonly<Record<Heading, Uint8Array>> | undefined;

  /** `shortest`: the length of the first path between the two. */
  constructor(
    private readonly projection: Projection,
    private readonly start: number,
    private readonly target: number,
    private readonly shortest: number,
  ) {}

  /** A length within which a path from a vertex may be found soon. */
  soon(from: number): number {
    const distance = this.distances?.backward[from] ?? far;
    return (distance === far ? this.shortest : distance) + 1;
  }

  /**
   * Looks as far as searches within a length need: two that meet go about half of it each, and what they reach before
   * is little.
   */
  async look(length: number): Promise<void> {
    const radius = Math.ceil(length / 2);
    if (radius <= this.radius) return;
    this.distances = {
      forward: await this.projection.distances('forward', this.start, radius),
      backward: await this.projection.distances('backward', this.target, radius),
    };
    this.radius = radius;
  }

  /** The distances to where a search is heading for, where they tell which vertices lie within some steps. */
  towards(heading: Heading, steps: number): Uint8Array | undefined {
    if (steps > this.radius) return undefined;
    return this.distances?.[heading === 'forward' ? 'backward' : 'forward'];
  }
}
