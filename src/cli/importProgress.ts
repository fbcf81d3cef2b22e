import { SingleBar } from 'cli-progress';
import type { ImportReport } from '../ingest/importReport.js';
import type { Input } from '../ingest/input/openInput.js';
import { rateOf } from './describeReport.js';

const redrawMs = 250;
const lineMs = 5_000;

/**
 * Says on standard error how far an import is: on a terminal a bar with rows per second and the time left, told from
 * the bytes read of the file; elsewhere, and where nobody knows how many bytes come, a line every five seconds.
 */
export class ImportProgress {
  readonly #started = performance.now();
  readonly #isTerminal = process.stderr.isTTY;
  #input: Input | undefined;
  #bar: SingleBar | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly report: ImportReport) {}

  get seconds(): number {
    return (performance.now() - this.#started) / 1_000;
  }

  /** An input begins. */
  next(input: Input): void {
    this.end();
    this.#input = input;
    if (this.#isTerminal && input.size !== null) {
      this.#bar = new SingleBar({
        format: '{name} [{bar}] {percentage}%, {rows} rows, {rate} rows/s, {eta_formatted} left',
        stream: process.stderr,
        hideCursor: true,
      });
      this.#bar.start(input.size, 0, this.#figures());
    }
    this.#timer = setInterval(() => this.#tell(), this.#bar ? redrawMs : lineMs).unref();
  }

  /** Tells a line beside the progress. */
  say(line: string): void {
    if (this.#bar) process.stderr.write('\r\u001B[K');
    process.stderr.write(`${line}\n`);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #figures() {
    const { read } = this.report.rows;
    return { name: this.#input?.name ?? '', rows: read, rate: rateOf(read, this.seconds) };
  }

  #tell(): void {
    if (!this.#input) return;
    const { name, rows, rate } = this.#figures();
    if (this.#bar) this.#bar.update(this.#input.bytesRead(), { name, rows, rate });
    else {
      const { size, bytesRead } = this.#input;
      const part = size === null ? '' : ` (${Math.round((100 * bytesRead()) / size)}%)`;
      this.say(`${name}: ${rows} rows${part}, ${rate} rows/s`);
    }
  }
}
