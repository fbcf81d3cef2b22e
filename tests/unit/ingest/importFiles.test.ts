import { gzipSync } from 'node:zlib';
import { InputError } from '../../../src/ingest/format.js';
import { formats } from '../../../src/ingest/formats.js';
import { importFiles, type ImportOptions } from '../../../src/ingest/importFiles.js';
import { emptyReport, type ImportReport } from '../../../src/ingest/importReport.js';
import { ImportStopped, type Rejection } from '../../../src/ingest/importStopped.js';
import { memoryTarget, type MemoryTarget } from './support/memoryTarget.js';
import { scratchFiles } from './support/scratch.js';
import { eventId, stormFile, storms } from './support/storms.js';

const write = scratchFiles();

interface Imported {
  readonly target: MemoryTarget;
  readonly report: ImportReport;
  readonly rejections: readonly Rejection[];
  readonly error: unknown;
}

/** Imports files; rejected rows are skipped unless `stop` is set. */
async function imported(
  paths: readonly string[],
  {
    target = memoryTarget(),
    stop = false,
    ...options
  }: Partial<ImportOptions> & { target?: MemoryTarget; stop?: boolean } = {},
): Promise<Imported> {
  const rejections: Rejection[] = [];
  const report = emptyReport();
  const error = await importFiles(
    paths,
    {
      target,
      formats: [storms],
      signal: new AbortController().signal,
      onReject: stop ? undefined : (rejection) => rejections.push(rejection),
      ...options,
    },
    report,
  ).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { target, report, rejections, error };
}

const idOfStix = (number: number): string => `identity--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const events = ({ vertices }: MemoryTarget): string[] =>
  [...vertices.values()].filter(({ type }) => type === 'EVENT').map(({ id }) => id);

test('every row is written, what rows share once', async () => {
  const { target, report, error } = await imported([write('storms.csv', stormFile(3_000))]);
  expect(error).toBeUndefined();
  expect(report.rows).toEqual({ read: 3_000, written: 3_000, unchanged: 0, older: 0, rejected: 0 });
  // 3,000 storms, 20 harbours, their coast and the source; each storm at its harbour, each harbour at the coast.
  expect(report.records).toEqual({ created: 3_000 + 22 + 3_000 + 20, updated: 0, unchanged: 0, retracted: 0 });
  expect(target.writes.length).toBeGreaterThan(2);
  // At most 1,000 rows at once, each a storm and its place, and what they share.
  for (const { vertices, relationships } of target.writes) {
    expect(vertices.length + relationships.length).toBeLessThanOrEqual(2 * 1_000 + 22 + 20);
  }
  const shared = target.writes.flatMap(({ vertices }) => vertices.filter(({ shared }) => shared));
  expect(shared).toHaveLength(22);
});

test('what a row is about carries its data set and the hash of its row; shared things carry neither', async () => {
  const { target } = await imported([write('one.csv', stormFile(1))]);
  const storm = target.vertices.get(eventId('1'));
  expect(storm?.['dataset']).toBe('storms');
  expect(storm?.['importHash']).toMatch(/^[\w-]{16}$/);
  expect(Object.keys(target.vertices.get('storm:place:coast') ?? {})).toEqual([
    'id',
    'type',
    'name',
    'placeType',
    'shared',
  ]);
});

test('the second import of a file sends nothing; of a changed file only what changed', async () => {
  const target = memoryTarget();
  await imported([write('again.csv', stormFile(1_500))], { target });
  target.writes.length = 0;
  const second = await imported([write('again.csv', stormFile(1_500))], { target });
  expect([second.report.rows.unchanged, target.writes.length]).toEqual([1_500, 0]);
  const text = stormFile(1_500).replace('storm,700,2021-08-11', 'storm,700,2021-08-12');
  const third = await imported([write('again.csv', text)], { target });
  expect(third.report.rows).toEqual({ read: 1_500, written: 1, unchanged: 1_499, older: 0, rejected: 0 });
  expect(target.writes.flatMap(({ vertices }) => vertices.map(({ id }) => id))).toContain(eventId('700'));
  // The same rows as another data set are other statements.
  const other = await imported([write('again.csv', stormFile(10))], { target, dataset: 'gales' });
  expect(other.report.rows.written).toBe(10);
  expect(target.vertices.get(eventId('3'))?.['dataset']).toBe('gales');
});

describe('a row that cannot be taken', () => {
  const text = `${stormFile(40)}calm,1\n${stormFile(20, 41).slice('storms,1\n'.length)}`;

  test('skipped, by the format: the rest is in', async () => {
    const { target, report, rejections, error } = await imported([write('calm.csv', text)]);
    expect(error).toBeUndefined();
    expect(rejections).toEqual([
      {
        file: expect.stringMatching(/calm\.csv$/) as string,
        line: 42,
        column: 'kind',
        reason: 'must be storm or link, not "calm"',
      },
    ]);
    expect([events(target).length, report.rows.rejected, report.rows.read]).toEqual([60, 1, 61]);
  });

  test('stopped, by the format: nothing of its batch is in', async () => {
    const { target, error } = await imported([write('calm.csv', text)], { stop: true });
    expect(error).toBeInstanceOf(ImportStopped);
    expect((error as Error).message).toMatch(/calm\.csv line 42, kind: must be storm or link, not "calm"$/);
    expect(events(target)).toEqual([]);
  });

  test('stopped in a later batch: the batches before stay', async () => {
    const path = write('late.csv', `${stormFile(3_000)}calm,1\n`);
    const { target, report, error } = await imported([path], { stop: true });
    expect((error as Error).message).toMatch(/late\.csv line 3002, kind: /);
    expect(events(target).length).toBeGreaterThan(1_000);
    expect(report.rows.written).toBe(events(target).length);
    const resumed = await imported([path], { target });
    expect(resumed.report.rows.unchanged).toBe(report.rows.written);
    expect(events(target)).toHaveLength(3_000);
  });

  test('refused by the writer: the rows named are rejected with their line, and those that need them', async () => {
    const path = write(
      'refused.csv',
      'storms,1\nstorm,1,2021-01-01,a,1\nstorm,2,2021-01-02,b,-5\nlink,1,2\nstorm,3,2021-01-03,b,-1\nlink,1,4\nstorm,4,2021-01-04,b,0\n',
    );
    const { target, report, rejections } = await imported([path]);
    expect(rejections.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, 'fatalitiesBest', 'storm:event:2: must not be negative'],
      [5, 'fatalitiesBest', 'storm:event:3: must not be negative'],
      [4, undefined, 'names "storm:event:2", which is neither in what was imported nor in the graph'],
    ]);
    expect(events(target)).toEqual([eventId('1'), eventId('4')]);
    expect([...target.edges.keys()]).toContain('storm:event:1~RESPONDED_TO~storm:event:4');
    expect(report.rows).toEqual({ read: 6, written: 3, unchanged: 0, older: 0, rejected: 3 });
    const stopped = await imported([path], { stop: true });
    expect((stopped.error as Error).message).toMatch(/line 3, fatalitiesBest: storm:event:2: must not be negative$/);
    expect(stopped.target.vertices.size).toBe(0);
  });
});

test('a row waits for what it names, over batches and files', async () => {
  const first = write('links.csv', 'storms,1\nlink,2500,7\nlink,9001,2500\n');
  const { target, report, error } = await imported([
    first,
    write('many.csv', stormFile(3_000)),
    write('last.csv', stormFile(1, 9_001)),
  ]);
  expect(error).toBeUndefined();
  expect(report.rows).toEqual({ read: 3_003, written: 3_003, unchanged: 0, older: 0, rejected: 0 });
  expect([...target.edges.keys()].filter((id) => id.includes('RESPONDED_TO'))).toEqual([
    'storm:event:2500~RESPONDED_TO~storm:event:7',
    'storm:event:9001~RESPONDED_TO~storm:event:2500',
  ]);
  const again = await imported([first], { target });
  expect(again.report.rows).toEqual({ read: 2, written: 0, unchanged: 2, older: 0, rejected: 0 });
  const stopped = await imported([first], { stop: true });
  expect((stopped.error as Error).message).toMatch(/links\.csv line 2: names "storm:event:2500", which is neither /);
});

test('a shared thing that left the graph meanwhile is sent again', async () => {
  const target = memoryTarget();
  let calls = 0;
  const forgetful: MemoryTarget = {
    ...target,
    write: (records, reason) => {
      calls += 1;
      if (calls === 2) target.vertices.delete('storm:place:harbour-3');
      return target.write(records, reason);
    },
  };
  const { report, error } = await imported([write('storms.csv', stormFile(3_000))], { target: forgetful });
  expect([error, report.rows.written, report.rows.rejected]).toEqual([undefined, 3_000, 0]);
  expect(target.vertices.has('storm:place:harbour-3')).toBe(true);
});

describe('an id that stands in a file twice', () => {
  const town = (id: number, name: string): string =>
    [
      id,
      name,
      name,
      '',
      '34.5',
      '38.25',
      'P',
      'PPL',
      'SY',
      '',
      '11',
      '',
      '',
      '',
      '0',
      '',
      '1',
      'UTC',
      '2024-01-02',
    ].join('\t');
  const actor = (id: number, name: string): string =>
    JSON.stringify({ kind: 'vertex', type: 'ACTOR', id: `x:${id}`, name, actorType: 'UNKNOWN' });
  const identity = (id: number, name: string): string => JSON.stringify({ type: 'identity', id: idOfStix(id), name });
  const event = (id: number, name: string): string => `storm,${id},2021-03-11,${name},1`;

  test.each([
    ['jsonl', actor, 'x:3', 'id', 0, (lines: string[]) => lines.join('\n')],
    ['geonames', town, 'geonames:3', 'geonameid', 0, (lines: string[]) => lines.join('\n')],
    ['stix', identity, `stix:${idOfStix(3)}`, 'id', 0, (lines: string[]) => `[${lines.join(',')}]`],
    ['storms', event, eventId('3'), 'number', 1, (lines: string[]) => ['storms,1', ...lines].join('\n')],
  ])(
    '%s: equal rows are one, another is rejected, and again nothing changes',
    async (name, row, id, column, before, join) => {
      const target = memoryTarget();
      // More than a batch lies between.
      const between = Array.from({ length: 1_500 }, (_, index) => row(index + 10, 'Other'));
      const text = join([row(3, 'One'), row(3, 'One'), ...between, row(3, 'One'), row(3, 'Two')]);
      const [path, options] = [write(`${name}.txt`, text), { target, formats: [...formats, storms] }];
      const first = await imported([path], options);
      const line = 1_504 + before;
      // Objects of STIX are told by their number, wherever they stand in the text.
      const counts = name === 'stix' ? 'object' : undefined;
      const word = counts ?? 'line';
      const reason = `${id} stands in ${word} ${1 + before} already, with other values; an id must be that of one row`;
      expect(first.rejections).toEqual([{ file: path, line, counts, column, reason }]);
      expect(first.report.rows).toEqual({ read: 1_504, written: 1_501, unchanged: 2, older: 0, rejected: 1 });
      const sent = target.writes.length;
      const second = await imported([path], options);
      expect([second.report.rows.unchanged, target.writes.length]).toEqual([1_503, sent]);
      const stopped = await imported([path], { ...options, stop: true });
      expect(String(stopped.error)).toContain(`${word} ${line}, ${column}: ${reason}`);
    },
  );

  test('a rejected row does not take its id', async () => {
    const text = ['storms,1', 'calm,3', event(3, 'One'), ''].join('\n');
    const { report, target } = await imported([write('calm.csv', text)]);
    expect([report.rows.rejected, events(target)]).toEqual([1, [eventId('3')]]);
  });

  test('files of one import may have an id in common: the later one counts', async () => {
    const texts = ['One', 'Two'].map((name) => write(`${name}.csv`, `storms,1\n${event(3, name)}\n`));
    const { report } = await imported(texts);
    expect(report.rows).toEqual({ read: 2, written: 2, unchanged: 0, older: 0, rejected: 0 });
  });
});

describe('an input that is cut off', () => {
  const cut = (): string => write('cut.gz', gzipSync(stormFile(4_000), { level: 1 }).subarray(0, 20_000));

  test('skip: what can be read is in, and the rest is told', async () => {
    const { target, report, error } = await imported([cut()], { version: '2' });
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(/cut\.gz is cut off: /);
    expect(report.rows.written).toBe(report.rows.read);
    expect(events(target)).toHaveLength(report.rows.read);
    expect(report.rows.read).toBeGreaterThan(1_000);
    expect(target.retractions).toEqual([]);
  });

  test('stop: nothing of the last batch is in', async () => {
    const { target, report, error } = await imported([cut()], { stop: true });
    expect((error as Error).message).toMatch(/cut\.gz is cut off: /);
    expect(events(target)).toHaveLength(report.rows.written);
    expect(report.rows.written).toBeLessThan(report.rows.read);
  });

  test('with something behind its gzip data: all rows are in where rows are skipped, all whole batches where not', async () => {
    const path = write('behind.gz', Buffer.concat([gzipSync(stormFile(4_000)), Buffer.from('<html>')]));
    const [skipped, stopped] = [await imported([path]), await imported([path], { stop: true })];
    for (const { error } of [skipped, stopped]) expect(String(error)).toMatch(/behind\.gz is broken: .* is no gzip\)/);
    expect([events(skipped.target).length, skipped.report.rows.written]).toEqual([4_000, 4_000]);
    expect([events(stopped.target).length, stopped.report.rows.read]).toEqual([stopped.report.rows.written, 4_000]);
    expect(stopped.report.rows.written).toBeGreaterThan(2_000);
  });

  describe('of STIX', () => {
    const names = ['Ministry of Tides', 'Ministry of Winds', 'Ministry of Rain'];
    const objects = names.map((name, index) => ({ type: 'identity', id: idOfStix(index), name }));
    const text = JSON.stringify({ type: 'bundle', id: 'bundle--1', objects }, null, 1);
    const lastAt = text.indexOf('Ministry of Rain');
    const options = { formats, format: 'stix' };

    test('skip: the objects before are in', async () => {
      const { target, error } = await imported([write('cut.json', text.slice(0, lastAt))], options);
      expect(String(error)).toMatch(/cut\.json: The text is no JSON after object 2 /);
      expect([...target.vertices.values()].filter(({ type }) => type === 'ACTOR').map(({ name }) => name)).toEqual([
        'Ministry of Tides',
        'Ministry of Winds',
      ]);
    });

    test('stop: nothing is in', async () => {
      const { target, error } = await imported([write('cut.json', text.slice(0, lastAt))], { ...options, stop: true });
      expect(String(error)).toMatch(/cut\.json: The text is no JSON after object 2 /);
      expect(target.writes).toEqual([]);
    });
  });
});

describe('an input that cannot be read, among others', () => {
  const paths = (): string[] => [
    write('empty.csv', ''),
    write('a.csv', stormFile(2)),
    write('letter.txt', 'Dear Sir,\n'),
    write('b.csv', stormFile(2, 3)),
  ];

  test('skip: the others are in, and each is told', async () => {
    const { target, error } = await imported([...paths(), 'nowhere.csv'], { version: '2' });
    expect(events(target)).toEqual(['1', '2', '3', '4'].map(eventId));
    expect(error).toBeInstanceOf(InputError);
    for (const told of [/empty\.csv is empty\. /, /letter\.txt looks like none /, /nowhere\.csv is not there\.$/])
      expect(String(error)).toMatch(told);
    expect(target.retractions).toEqual([]);
  });

  test('stop: it ends the import', async () => {
    const { target, error } = await imported(paths(), { stop: true });
    expect([String(error), target.writes]).toEqual([expect.stringMatching(/empty\.csv is empty\.$/), []]);
  });
});

describe('a new version of a data set', () => {
  test('leaves rows alone that it has in common with the last', async () => {
    const target = memoryTarget();
    const source = (version: string | null) => ({
      ...{ id: 'source:storms', type: 'SOURCE', name: 'Storms', shared: true, tags: [`version:${version}`] },
    });
    const versioned: typeof storms = {
      ...storms,
      async *read(input, dataset) {
        for await (const row of storms.read(input, dataset)) {
          if ('reason' in row) yield row;
          else
            yield { ...row, records: { ...row.records, vertices: [...row.records.vertices, source(dataset.version)] } };
        }
      },
    };
    const run = (which: string) =>
      imported([version('v.csv', stormFile(5))], { target, formats: [versioned], format: 'storms', version: which });
    await run('1');
    expect((await run('2')).report.rows).toEqual({ read: 5, written: 0, unchanged: 5, older: 0, rejected: 0 });
  });

  const version = (name: string, ...parts: string[]): string => write(name, parts.join(''));
  const rest = (text: string): string => text.slice('storms,1\n'.length);

  test('retracts rows that are relationships and no longer in it, and nothing of other data sets', async () => {
    const target = memoryTarget();
    const edge = (from: string, to: string): string => `${eventId(from)}~RESPONDED_TO~${eventId(to)}`;
    const linked = (asked: { dataset?: string; version?: string }, ...links: string[]): Promise<Imported> =>
      imported([version('v.csv', stormFile(3), ...links)], { target, ...asked });
    await linked({ version: '1' }, 'link,1,2\n', 'link,2,3\n');
    await linked({ dataset: 'gales', version: '1' }, 'link,3,1\n');
    await linked({}, 'link,1,2\n');
    expect(target.retractions).toEqual([]);
    const { report } = await linked({ version: '2' }, 'link,1,2\n');
    expect(target.retractions).toEqual([{ ids: [edge('2', '3')], reason: 'not in storms 2' }]);
    expect([...target.edges.keys()].filter((id) => id.includes('RESPONDED'))).toEqual([edge('1', '2'), edge('3', '1')]);
    expect([report.records.retracted, report.notes]).toEqual([1, []]);
  });

  test('retracts what is no longer in it, and nothing of other data sets', async () => {
    const target = memoryTarget();
    await imported([version('v1.csv', stormFile(30))], { target, version: '1' });
    await imported([version('g.csv', stormFile(3, 900))], { target, dataset: 'gales', version: '1' });
    expect(target.retractions).toEqual([]);
    const files = [version('v2a.csv', stormFile(10)), version('v2b.csv', stormFile(18, 13))];
    const { report } = await imported(files, { target, version: '2' });
    expect(target.retractions).toEqual([{ ids: [eventId('11'), eventId('12')], reason: 'not in storms 2' }]);
    expect(report.records.retracted).toBe(2);
    expect(target.vertices.has('storm:place:harbour-11')).toBe(true);
  });

  test.each([
    ['no version is named', stormFile(5), {}],
    ['a row was rejected', `${stormFile(5)}calm\n`, { version: '2' }],
    ['the import was stopped', `${stormFile(5)}calm\n`, { version: '2', stop: true }],
  ])('retracts nothing where %s', async (_, text, options) => {
    const target = memoryTarget();
    await imported([version('v1.csv', stormFile(30))], { target, version: '1' });
    const { report } = await imported([version('v2.csv', text)], { target, ...options });
    expect([target.retractions, report.records.retracted]).toEqual([[], 0]);
  });

  test('says why it retracts nothing', async () => {
    const { report } = await imported([version('v3.csv', stormFile(5), 'calm\n', rest(stormFile(1, 6)))], {
      version: '2',
    });
    expect(report.notes).toEqual([
      'Nothing of storms is retracted: what 1 of the rejected rows is about is not known, since no id can be read there.',
    ]);
  });

  test('that has no row is a mistake: it retracts nothing, and says so', async () => {
    const target = memoryTarget();
    await imported([version('v1.csv', stormFile(3))], { target, version: '1' });
    const { report } = await imported([version('v2.csv', stormFile(0))], { target, version: '2' });
    expect([target.retractions, report.notes]).toEqual([
      [],
      ['Nothing of storms is retracted: the files have no row.'],
    ]);
  });

  test('retracts nothing of what a rejected row is about, whoever rejects it', async () => {
    const target = memoryTarget();
    await imported([version('v1.csv', stormFile(8))], { target, version: '1' });
    const rows = ['calm,3\n', 'storm,4,2021-05-11,harbour-4,-1\n', rest(stormFile(2, 5))];
    const { report } = await imported([version('v2.csv', stormFile(2), ...rows)], { target, version: '2' });
    expect(report.rows).toEqual({ read: 6, written: 0, unchanged: 4, older: 0, rejected: 2 });
    expect(target.retractions).toEqual([{ ids: [eventId('7'), eventId('8')], reason: 'not in storms 2' }]);
    expect(report.notes).toEqual([]);
  });

  test('a row without an id keeps its own data set only', async () => {
    const target = memoryTarget();
    const gales = { ...storms, name: 'gales', dataset: 'gales', detect: () => false };
    const galesOf = (name: string, text: string, which: string) =>
      imported([version(name, text)], { target, formats: [gales], format: 'gales', version: which });
    await imported([version('v1.csv', stormFile(3))], { target, version: '1' });
    await galesOf('g1.csv', stormFile(3, 900), '1');
    await imported([version('v2.csv', stormFile(2), 'calm\n')], { target, version: '2' });
    await galesOf('g2.csv', stormFile(2, 900), '2');
    expect(target.retractions).toEqual([{ ids: [eventId('902')], reason: 'not in gales 2' }]);
  });
});

test('a batch is read while one is written, and no more than one waits', async () => {
  const target = memoryTarget();
  const sizes: number[] = [];
  let written = 0;
  const report = emptyReport();
  const slow: MemoryTarget = {
    ...target,
    write: async (records, reason) => {
      await new Promise((done) => setTimeout(done, 30));
      sizes.push(report.rows.read - written);
      const outcome = await target.write(records, reason);
      written += records.vertices.filter(({ shared }) => !shared).length;
      return outcome;
    },
  };
  await importFiles(
    [write('slow.csv', stormFile(12_000))],
    { target: slow, formats: [storms], signal: new AbortController().signal },
    report,
  );
  const largest = Math.max(...target.writes.map(({ vertices }) => vertices.length));
  expect(written).toBe(12_000);
  expect(Math.max(...sizes)).toBeGreaterThan(largest);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * largest);
});

test('an import that is ended finishes the batch at hand, and the next one goes on from there', async () => {
  const target = memoryTarget();
  const controller = new AbortController();
  const path = write('ended.csv', stormFile(6_000));
  const ended: MemoryTarget = {
    ...target,
    write: (records, reason) => {
      if (target.writes.length === 1) controller.abort();
      return target.write(records, reason);
    },
  };
  const first = await imported([path], { target: ended, signal: controller.signal, version: '1' });
  expect(first.error).toBeUndefined();
  expect(target.writes).toHaveLength(2);
  expect(first.report.rows.written).toBe(events(target).length);
  const second = await imported([path], { target });
  expect(second.report.rows).toEqual({
    read: 6_000,
    written: 6_000 - first.report.rows.written,
    unchanged: first.report.rows.written,
    older: 0,
    rejected: 0,
  });
});

test('a target that fails ends the import; what was written before is in the report', async () => {
  const target = memoryTarget();
  const failing: MemoryTarget = {
    ...target,
    write: (records, reason) =>
      target.writes.length === 1 ? Promise.reject(new Error('the disk is full')) : target.write(records, reason),
  };
  const { report, error } = await imported([write('full.csv', stormFile(6_000))], { target: failing });
  expect(String(error)).toBe('Error: the disk is full');
  expect(report.rows.written).toBe(events(target).length);
});

test('a row is written with its batch where the batch before, of which it was not known yet, has what it names', async () => {
  const actor = (number: number): object => ({
    ...{ kind: 'vertex', type: 'ACTOR', id: `actor:${number}`, name: `${number}`, actorType: 'STATE' },
  });
  const edge = { kind: 'relationship', type: 'SUPPORTS', from: 'actor:1', to: 'actor:2' };
  const lines = [...Array.from({ length: 1_000 }, (_, number) => actor(number)), edge];
  for (let number = 1_000; number < 3_000; number++) lines.push(actor(number));
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const memory = memoryTarget();
  let finds = 0;
  let askedTwice: () => void = () => undefined;
  const twice = new Promise<void>((done) => (askedTwice = done));
  const target: MemoryTarget = {
    ...memory,
    find: (ids) => {
      const found = memory.find(ids);
      if (++finds === 2) askedTwice();
      return found;
    },
    write: async (...records) => {
      if (memory.writes.length === 0) await twice;
      return memory.write(...records);
    },
  };
  await imported([write('actors.jsonl', text)], { formats, target });
  expect(memory.writes.map(({ relationships }) => relationships.length)).toEqual([0, 1, 0, 0]);
});
