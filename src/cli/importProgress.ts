import bars from 'cli-progress';
import type { ImportReport } from '../ingest/importReport.js';
import type { Input } from '../ingest/input/openInput.js';
import { rateOf } from './describeReport.js';

const redrawMs = 250;
const lineMs = 5_000;

/** The most that is told before the end: what was read of a file and not yet told apart into rows is not counted. */
const partMax = 0.99;

/** Times are told without blanks before them. */
const unpadded = { autopaddingChar: '' };

/** Rows of which it is decided what becomes of them; the others that were read wait to be written. */
const settledOf = ({ rows: { written, unchanged, older, rejected } }: ImportReport): number =>
  written + unchanged + older + rejected;

/**
 * Says on standard error how far an import is: on a terminal a bar with rows per second and the time left, told from
 * the bytes read of the file and how many of their rows are written; elsewhere, and where nobody knows how many bytes
 * come, a line every five seconds.
 */
export class ImportProgress {
  readonly #started = performance.now();
  readonly #isTerminal = process.stderr.isTTY;
  #input: Input | undefined;
  /** What stood when the input began. */
  #before = { seconds: 0, read: 0, settled: 0 };
  #part = 0;
  #bar: bars.SingleBar | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly report: ImportReport) {}

  get seconds(): number {
    return (performance.now() - this.#started) / 1_000;
  }

  /** An input begins. */
  next(input: Input): void {
    this.end(true);
    this.#input = input;
    this.#before = { seconds: this.seconds, read: this.report.rows.read, settled: settledOf(this.report) };
    this.#part = 0;
    if (this.#isTerminal && input.size !== null) {
      this.#bar = new bars.SingleBar({
        format: '{name} [{bar}] {percentage}%, {rows} rows, {rate} rows/s, {left} left',
        stream: process.stderr,
        hideCursor: true,
      });
      this.#bar.start(1, 0, this.#figures());
    }
    this.#timer = setInterval(() => this.#tell(), this.#bar ? redrawMs : lineMs).unref();
  }

  /** Tells a line beside the progress. */
  say(line: string): void {
    if (this.#bar) process.stderr.write('\r\u001B[K');
    process.stderr.write(`${line}\n`);
  }

  /** An input ends: all of it is written where nothing ended it early, and none of its rows waits for others. */
  end(isWhole = false): void {
    clearInterval(this.#timer);
    this.#part = isWhole && settledOf(this.report) === this.report.rows.read ? 1 : this.#partNow();
    this.#bar?.update(this.#part, this.#figures());
    this.#bar?.stop();
    this.#bar = undefined;
  }

  /** How much of the input is written, from 0 to 1. */
  #partNow(): number {
    const { size = null, bytesRead } = this.#input ?? {};
    if (size === null || !bytesRead) return 0;
    const read = this.report.rows.read - this.#before.read;
    const settled = settledOf(this.report) - this.#before.settled;
    const part = read === 0 ? 0 : (bytesRead() / size) * (settled / read);
    // Rows are read by the batch: more of them make the part of those written no smaller.
    return Math.max(this.#part, Math.min(part, partMax));
  }

  #figures() {
    const rows = settledOf(this.report);
    return { name: this.#input?.name ?? '', rows, rate: rateOf(rows, this.seconds), left: this.#left() };
  }

  #left(): string {
    const seconds = ((this.seconds - this.#before.seconds) * (1 - this.#part)) / this.#part;
    return Number.isFinite(seconds) ? bars.Format.TimeFormat(Math.ceil(seconds), unpadded, 1) : '?';
  }

  #tell(): void {
    this.#part = this.#partNow();
    const figures = this.#figures();
    if (this.#bar) this.#bar.update(this.#part, figures);
    else {
      const { name, rows, rate } = figures;
      const part = this.#input?.size == null ? '' : ` (${Math.floor(100 * this.#part)}%)`;
      this.say(`${name}: ${rows} rows${part}, ${rate} rows/s`);
    }
  }
}
