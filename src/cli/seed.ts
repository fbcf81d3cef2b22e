import { loadSeed } from '../ingest/seed.js';
import { withService } from './withService.js';

/** Loads the seed graph and says what changed. */
export async function seed(): Promise<void> {
  const loaded = await withService(async ({ engine, model }) => {
    await engine.setUp();
    return loadSeed(engine, model);
  });
  const { vertices, relationships } = loaded;
  process.stdout.write(
    vertices + relationships === 0
      ? 'The seed graph is there already; nothing changed.\n'
      : `Wrote ${vertices} vertices and ${relationships} relationships.\n`,
  );
}
