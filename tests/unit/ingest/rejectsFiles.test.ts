import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { InputError } from '../../../src/ingest/format.js';
import { RejectsFiles } from '../../../src/ingest/rejectsFiles.js';
import { scratchFiles } from './support/scratch.js';

const write = scratchFiles();

test('each input has a file beside it, made with its first rejection; an older one goes', () => {
  const [first, second] = [write('a.csv', ''), write('b.csv', '')];
  const older = write('b.csv.rejects.csv', 'file,line,column,reason\n');
  const rejects = new RejectsFiles();
  rejects.begin(first);
  rejects.begin(second);
  expect([existsSync(`${first}.rejects.csv`), existsSync(older)]).toEqual([false, false]);
  rejects.add({ file: first, line: 3, column: 'dead', reason: 'must be a number, not "a,b"\nor "c"' });
  rejects.add({ file: first, line: 9, reason: 'is ragged' });
  expect(rejects.paths).toEqual([`${first}.rejects.csv`]);
  // As it is while the import still runs.
  expect(parse(readFileSync(`${first}.rejects.csv`))).toEqual([
    ['file', 'line', 'column', 'reason'],
    [first, '3', 'dead', 'must be a number, not "a,b"\nor "c"'],
    [first, '9', '', 'is ragged'],
  ]);
  rejects.close();
});

test('one file for all where it is named', () => {
  const input = write('c.csv', '');
  const path = join(dirname(input), 'all.csv');
  const rejects = new RejectsFiles(path);
  rejects.begin(input);
  rejects.add({ file: input, line: 1, reason: 'x' });
  rejects.add({ file: 'standard input', line: 2, reason: 'y' });
  rejects.add({ file: 'bundle.json', line: 25, counts: 'object', reason: 'z' });
  rejects.close();
  expect(readFileSync(path, 'utf8')).toBe(
    `file,line,column,reason\n${input},1,,x\nstandard input,2,,y\nbundle.json,object 25,,z\n`,
  );
});

test('a disk that is full is told with what helps', () => {
  const rejects = new RejectsFiles('/dev/full');
  expect(() => rejects.add({ file: 'a.csv', line: 1, reason: 'x' })).toThrow(
    'Rejected rows cannot be listed in /dev/full (ENOSPC): name another file by --rejects.',
  );
  rejects.close();
});

test('a path with spaces stays as it is; standard input has a file in the current folder', () => {
  const input = join(dirname(write('e.csv', '')), 'my data', 'e f.csv');
  mkdirSync(dirname(input));
  const rejects = new RejectsFiles();
  const here = process.cwd();
  process.chdir(dirname(input));
  try {
    for (const file of [input, 'standard input']) {
      rejects.begin(file);
      rejects.add({ file, line: 1, reason: 'x' });
    }
    rejects.close();
    expect(rejects.paths).toEqual([`${input}.rejects.csv`, 'standard-input.rejects.csv']);
    expect(readdirSync('.').sort()).toEqual(['e f.csv.rejects.csv', 'standard-input.rejects.csv']);
  } finally {
    process.chdir(here);
  }
});

test('a file that cannot be made names --rejects', () => {
  const rejects = new RejectsFiles();
  const file = join(dirname(write('g.csv', '')), 'nowhere', 'g.csv');
  rejects.begin(file);
  const add = (): void => rejects.add({ file, line: 1, reason: 'x' });
  expect(add).toThrow(InputError);
  expect(add).toThrow(
    `Rejected rows cannot be listed in ${file}.rejects.csv (ENOENT): name another file by --rejects.`,
  );
});

test('a device or a pipe is written to, and stays one', () => {
  const pipe = `${write('d.csv', '')}.pipe`;
  execFileSync('mkfifo', [pipe]);
  const rejects = new RejectsFiles(pipe);
  rejects.begin('d.csv');
  rejects.close();
  expect(statSync(pipe).isFIFO()).toBe(true);
});
