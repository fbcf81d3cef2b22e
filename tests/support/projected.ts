import type { Engine } from '../../src/engines/engine.js';
import { KeptSurroundings } from '../../src/traversals/keptSurroundings.js';
import { ProjectionLoad } from '../../src/traversals/loadProjection.js';
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

  override async of(...given: Parameters<KeptSurroundings['of']>): ReturnType<KeptSurroundings['of']> {
    // It is read from the second walk with a filter on.
    await super.of(...given);
    await super.of(...given);
    await this.loaded;
    return super.of(...given);
  }
}
