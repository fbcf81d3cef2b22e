// A write that was committed, but not brought onto the disk, is not acknowledged: whoever asked is told so.
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGrafeo } from '../../../src/engines/grafeo.js';

test('a log that cannot be brought onto the disk is told, and writes go on once it can', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-sync-'));
  const path = join(folder, 'graph');
  const engine = openGrafeo(path);
  const write = (name: string): Promise<unknown> =>
    engine.write((run) => run('CREATE (n:Note {id: $name}) RETURN n.id', { name }));
  try {
    expect(await write('one')).toEqual(['one']);
    renameSync(`${path}.wal`, `${path}.away`);
    await expect(write('two')).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message:
        'The embedded graph could not be brought onto the disk (ENOENT). Whether this outlives casus is not known: see to the disk, and write it again.',
    });
    renameSync(`${path}.away`, `${path}.wal`);
    expect(await write('three')).toEqual(['three']);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
});
