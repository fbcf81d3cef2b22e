import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives what brings the write-ahead log of an embedded graph onto the disk. Grafeo itself does so at most every 100 ms,
 * and only as it commits: what was acknowledged last would not outlive a power cut. Whoever asks while it is under way
 * shares the next time with all others who do.
 */
export function logSyncer(path: string): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    next = undefined;
    return syncFolder(`${path}.wal`);
  };
  return () => (next ??= underWay = underWay.then(begin, begin));
}

async function syncFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = await open(join(folder, name));
    try {
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}
