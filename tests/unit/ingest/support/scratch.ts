// A folder for a suite's files, taken away after it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a function that writes a file and gives its path. */
export function scratchFiles(): (name: string, content: string | Buffer) => string {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'casus-import-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
