import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { InputError } from './format.js';
import { describePlace, type Rejection } from './importStopped.js';
import { standardInput } from './input/openInput.js';

/**
 * Rejected rows as CSV files `file,line,column,reason`, a line as `3` and what is none as `object 3`: written as they come, so that a kill leaves all until then. A
 * file is made with its first rejection; an older one goes, for it tells of another import.
 */
export class RejectsFiles {
  readonly #descriptors = new Map<string, number>();

  /** All go into the file named, or each input's into a file beside it. */
  constructor(private readonly path?: string) {
    if (path !== undefined) removeOlder(path);
  }

  /** The files that were written. */
  get paths(): readonly string[] {
    return [...this.#descriptors.keys()];
  }

  /** An input begins. */
  begin(file: string): void {
    if (this.path === undefined && !this.#descriptors.has(besideOf(file))) removeOlder(besideOf(file));
  }

  add({ file, line, counts, column, reason }: Rejection): void {
    const path = this.path ?? besideOf(file);
    onDisk(path, () => {
      let descriptor = this.#descriptors.get(path);
      if (descriptor === undefined) {
        descriptor = openSync(path, 'w');
        this.#descriptors.set(path, descriptor);
        writeSync(descriptor, 'file,line,column,reason\n');
      }
      writeSync(
        descriptor,
        `${[file, counts ? describePlace({ line, counts }) : String(line), column ?? '', reason].map(quoted).join(',')}\n`,
      );
    });
  }

  close(): void {
    for (const descriptor of this.#descriptors.values()) closeSync(descriptor);
  }
}

/** A device or a pipe stays what it is. */
function removeOlder(path: string): void {
  onDisk(path, () => {
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true });
  });
}

/** Does something to a file; an InputError tells what helps where that is not allowed. */
function onDisk<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = error } = error as NodeJS.ErrnoException;
    const reason = `Rejected rows cannot be listed in ${path} (${String(code)})`;
    throw new InputError(`${reason}: name another file by --rejects.`, { cause: error });
  }
}

/** Standard input has no folder of its own. */
const besideOf = (file: string): string => `${file === standardInput ? 'standard-input' : file}.rejects.csv`;

/** A value as RFC 4180 has it. */
const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
