import { ImportProgress } from '../../../src/cli/importProgress.js';
import { emptyReport } from '../../../src/ingest/importReport.js';
import type { Input } from '../../../src/ingest/input/openInput.js';

const { jest } = import.meta;
const { stderr } = process;
const isTTY = Object.getOwnPropertyDescriptor(stderr, 'isTTY');
let report = emptyReport();
let told = '';

beforeEach(() => {
  report = emptyReport();
  told = '';
  jest.useFakeTimers();
  jest.spyOn(stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  Object.defineProperty(stderr, 'isTTY', isTTY ?? { value: undefined, configurable: true });
});

/** The progress of the report, on a terminal or elsewhere. */
function progressOn(isTerminal: boolean): ImportProgress {
  Object.defineProperty(stderr, 'isTTY', { value: isTerminal, configurable: true });
  return new ImportProgress(report);
}

/** A file that is read at once, however many of its rows are written. */
const small = { name: 'small.csv', size: 1_000, bytesRead: () => 1_000 } as Input;

/** What the last drawing says behind its bar. */
const last = (): string => /.*\] (.*left)/s.exec(told)?.[1] ?? '';

test('a bar tells what is written, not what is read, and 100% only when all of it is', () => {
  const progress = progressOn(true);
  progress.next(small);
  jest.advanceTimersByTime(1_000);
  expect(last()).toBe('0%, 0 rows, 0 rows/s, ? left');
  report.rows.read = 3_000;
  report.rows.written = 900;
  jest.advanceTimersByTime(9_000);
  expect(last()).toBe('30%, 900 rows, 90 rows/s, 24s left');
  report.rows.written = 2_990;
  report.rows.rejected = 10;
  jest.advanceTimersByTime(20_000);
  expect(last()).toBe('99%, 3000 rows, 100 rows/s, 1s left');
  progress.end(true);
  expect(last()).toBe('100%, 3000 rows, 100 rows/s, 0s left');
});

test('an import that ends early is not at 100%', () => {
  const progress = progressOn(true);
  progress.next(small);
  report.rows.read = 1_000;
  report.rows.written = 1_000;
  jest.advanceTimersByTime(100_000);
  progress.end();
  expect(last()).toBe('99%, 1000 rows, 10 rows/s, 2s left');
});

test('of a second file its own rows count; those that wait for others keep it from being whole', () => {
  const progress = progressOn(true);
  progress.next(small);
  Object.assign(report.rows, { read: 1_000, written: 1_000 });
  progress.next({ ...small, name: 'second.csv' });
  Object.assign(report.rows, { read: 2_000, written: 1_250 });
  jest.advanceTimersByTime(2_000_000);
  expect(last()).toMatch(/^25%, 1250 rows, 1 rows\/s, 1h40m left/);
  progress.end(true);
  expect(last()).toMatch(/^25%/);
});

test('elsewhere it is a line every five seconds', () => {
  const progress = progressOn(false);
  progress.next(small);
  Object.assign(report.rows, { read: 1_000, unchanged: 500 });
  jest.advanceTimersByTime(5_000);
  progress.end();
  expect(told).toBe('small.csv: 500 rows (50%), 100 rows/s\n');
});
