// A disk that is soon full: a file system in memory, which only root may mount.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: (name: string) => string;
  readonly remove: () => void;
}

/** Mounts one of some KiB; undefined where the system refuses. */
export function mountSmallDisk(kibibytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'casus-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder]);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    path: (name) => join(folder, name),
    remove: () => {
      // Lazily: a graph whose closing failed may still hold its file.
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs a suite that needs a disk of its own; where none can be mounted it is skipped, which is told. */
export function describeWithSmallDisk(title: string, suite: () => void): void {
  const disk = mountSmallDisk(64);
  disk?.remove();
  if (disk) return describe(title, suite);
  process.stderr.write(`skipped: ${title}: a tmpfs cannot be mounted here\n`);
  return describe.skip(title, suite);
}
