import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Put together here, so that this file does not break its own rule. */
const marks = ['TO' + 'DO', 'FIX' + 'ME'];
const machine = new RegExp(['/wo' + 'rk/', '/ro' + 'ot/', 'registry\\.' + 'npmjs'].join('|'));

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
const texts = tracked.flatMap((file) => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size > 0 && size < 2_000_000 ? [{ file, text: readFileSync(file, 'utf8') }] : [];
});

test('no tracked file names a path of a machine or a host of a registry', () => {
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter(({ text }) => machine.test(text)).map(({ file }) => file)).toEqual([]);
});

test('no tracked file leaves work behind', () => {
  const left = texts.filter(
    ({ file, text }) => file !== 'package-lock.json' && marks.some((mark) => new RegExp(`\\b${mark}\\b`).test(text)),
  );
  expect(left.map(({ file }) => file)).toEqual([]);
});

test('lock files hold no address of a package', () => {
  const locks = texts.filter(({ file }) => file.endsWith('package-lock.json'));
  expect(locks.length).toBeGreaterThan(0);
  expect(locks.filter(({ text }) => text.includes('"resolved":')).map(({ file }) => file)).toEqual([]);
});
