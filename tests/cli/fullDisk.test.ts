// Commands on a disk that is full: exit code 1, why, and nothing half.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describeWithSmallDisk, mountSmallDisk, type SmallDisk } from '../support/smallDisk.js';
import { file } from './support/arcadia.js';
import { casus, scratch } from './support/casus.js';

describeWithSmallDisk('a full disk', () => {
  let disk: SmallDisk;
  let files: Awaited<ReturnType<typeof scratch>>;
  beforeEach(async () => {
    disk = mountSmallDisk(5_000) as SmallDisk;
    files = await scratch();
  });
  afterEach(async () => {
    disk.remove();
    await files.remove();
  });

  test('an import says how far it came; with more room it goes on', async () => {
    // Room for some batches, and not for all.
    disk.remove();
    disk = mountSmallDisk(12_000) as SmallDisk;
    writeFileSync(files.path('ged.csv'), file(6_000));
    const { code, stdout, stderr } = await casus(['import', files.path('ged.csv')], { CASUS_DATA: disk.path('graph') });
    expect([code, stderr]).toEqual([
      1,
      'casus: The embedded graph cannot be written to: No space left on device. Nothing of this was kept.\n',
    ]);
    expect(Number(/rows read: ([\d,]+) written/.exec(stdout)?.[1]?.replace(',', ''))).toBeGreaterThan(0);
  });

  test('an export leaves no half under the name it was to have, and what was there before', async () => {
    const env = { CASUS_DATA: files.path('graph') };
    expect((await casus(['seed'], env)).code).toBe(0);
    writeFileSync(disk.path('casus.jsonl'), 'old');
    try {
      writeFileSync(disk.path('filler'), Buffer.alloc(10_000_000));
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
    for (const name of ['casus.jsonl', 'new.jsonl']) {
      const { code, stdout, stderr } = await casus(['export', '--format', 'jsonl', '-o', disk.path(name)], env);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        /^casus: The export cannot be written to .*\.jsonl\.part \(ENOSPC\), and is not whole there\.\n$/,
      );
    }
    expect(readdirSync(disk.path('.')).sort()).toEqual(['casus.jsonl', 'filler']);
    expect(readFileSync(disk.path('casus.jsonl'), 'utf8')).toBe('old');
  });
});
