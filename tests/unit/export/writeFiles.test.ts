import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { exporterOf } from '../../../src/export/exporters.js';
import type { OpenedExport } from '../../../src/export/openExport.js';
import { targetsOf, writeFiles } from '../../../src/export/writeFiles.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const opened = (text: OpenedExport['text']): OpenedExport => ({ text });

const parts = opened((_exporter, part = 'all') => Readable.from([`${part} of `, 'it']));

test('a folder holds casus.…; a format with tables is a file for each', () => {
  const [csv, gexf] = [exporterOf('csv'), exporterOf('gexf')];
  const files = (...asked: Parameters<typeof targetsOf>): string[] => targetsOf(...asked).map(({ file }) => file);
  const path = (name: string): string => join(folder, name);
  expect(files(gexf, path('b.xml'), undefined)).toEqual([path('b.xml')]);
  expect(files(gexf, `${folder}/`, undefined)).toEqual([path('casus.gexf')]);
  expect(files(gexf, folder, undefined)).toEqual([path('casus.gexf')]);
  expect(files(csv, path('b.csv'), undefined)).toEqual([path('b-nodes.csv'), path('b-relationships.csv')]);
  expect(files(csv, `${folder}/`, undefined)).toEqual([path('casus-nodes.csv'), path('casus-relationships.csv')]);
  expect(files(csv, `${folder}/`, 'nodes')).toEqual([path('casus-nodes.csv')]);
  expect(files(csv, 'b', undefined)).toEqual(['b-nodes', 'b-relationships']);
  expect(files(csv, path('b.csv'), 'nodes')).toEqual([path('b.csv')]);
});

test('an empty name, as of a variable that a script has not set, is refused', () => {
  expect(() => targetsOf(exporterOf('gexf'), '', undefined)).toThrow(
    'Argument "output": must name a file or a folder, and is empty.',
  );
});

test.each([
  ['new/', 'new'],
  ['new/b.csv', 'new'],
  ['file/', 'file'],
  ['file/b.csv', 'file'],
])('%s is refused where %s is no folder', (output, none) => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => targetsOf(exporterOf('csv'), `${folder}/${output}`, undefined)).toThrow(
    `Argument "output": must be in a folder, and "${join(folder, none)}" is none; make it first, or name another.`,
  );
});

test('files are there under their names when all are complete', async () => {
  const csv = exporterOf('csv');
  await writeFiles(parts, csv, targetsOf(csv, join(folder, 't.csv'), undefined));
  expect(readdirSync(folder).sort()).toEqual(['t-nodes.csv', 't-relationships.csv']);
  expect(readFileSync(join(folder, 't-nodes.csv'), 'utf8')).toBe('nodes of it');
  expect(readFileSync(join(folder, 't-relationships.csv'), 'utf8')).toBe('relationships of it');
});

test('what breaks off leaves what was there before, and nothing half', async () => {
  const csv = exporterOf('csv');
  writeFileSync(join(folder, 't-nodes.csv'), 'old');
  const pieces = function* (part = '') {
    yield 'begun';
    if (part === 'relationships') throw new Error('the engine is away');
  };
  const broken = opened((_exporter, part) => Readable.from(pieces(part)));
  const written = writeFiles(broken, csv, targetsOf(csv, join(folder, 't.csv'), undefined));
  await expect(written).rejects.toThrow('the engine is away');
  expect(readdirSync(folder)).toEqual(['t-nodes.csv']);
  expect(readFileSync(join(folder, 't-nodes.csv'), 'utf8')).toBe('old');
});

test('a disk that is full is told with the file', async () => {
  const gexf = exporterOf('gexf');
  await expect(writeFiles(parts, gexf, targetsOf(gexf, '/dev/full', undefined))).rejects.toThrow(
    'The export cannot be written to /dev/full (ENOSPC), and is not whole there.',
  );
});

test('a pipe is written to, and stays one', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe]);
  const read = text(reader.stdout);
  const gexf = exporterOf('gexf');
  await writeFiles(parts, gexf, targetsOf(gexf, pipe, undefined));
  expect(await read).toBe('all of it');
  expect(statSync(pipe).isFIFO()).toBe(true);
});
