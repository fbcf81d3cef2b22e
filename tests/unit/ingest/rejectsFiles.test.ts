import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
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
  rejects.close();
  expect(readFileSync(path, 'utf8')).toBe(`file,line,column,reason\n${input},1,,x\nstandard input,2,,y\n`);
});

test('a device or a pipe is written to, and stays one', () => {
  const pipe = `${write('d.csv', '')}.pipe`;
  execFileSync('mkfifo', [pipe]);
  const rejects = new RejectsFiles(pipe);
  rejects.begin('d.csv');
  rejects.close();
  expect(statSync(pipe).isFIFO()).toBe(true);
});
