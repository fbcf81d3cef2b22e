import type { Engine } from '../../src/engines/engine.js';
import { KeptSurroundings, walkCosts } from '../../src/traversals/keptSurroundings.js';
import { ProjectionLoad } from '../../src/traversals/loadProjection.js';
import type { Surroundings } from '../../src/traversals/surroundings.js';
import type { WalkFilter } from '../../src/traversals/walkFilter.js';
import { model } from './engines.js';

/** What walks pass, read before each of them begins, as far as it is read at all. */
export class ReadBefore extends KeptSurroundings {
  /** How many times it was read. */
  loads = 0;
  private loaded: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, bytesMax = 100_000_000) {
    super(engine.revisions, bytesMax, (filter, options) => {
      this.loads++;
      const loading = new ProjectionLoad(engine, model, filter).run(options);
      this.loaded = loading;
      return loading;
    });
  }

  override async of(filter: WalkFilter): Promise<Surroundings> {
    // It is read from the second walk with a filter on.
    await super.of(filter, walkCosts.paths);
    await super.of(filter, walkCosts.paths);
    await this.loaded;
    return super.of(filter, walkCosts.paths);
  }
}
