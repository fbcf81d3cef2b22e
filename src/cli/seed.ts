import { loadSeed } from '../ingest/seed.js';
import { withService } from './withService.js';

/** Loads the seed graph and says what changed. */
export async function seed(): Promise<void> {
  const loaded = await withService({ make: true }, async ({ engine, writer }) => {
    await engine.setUp();
    return loadSeed(writer);
  });
  const { created, updated } = loaded;
  process.stdout.write(
    created + updated === 0
      ? 'The seed graph is there already; nothing changed.\n'
      : `Created ${created} and updated ${updated} vertices and relationships.\n`,
  );
}
