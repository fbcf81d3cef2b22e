import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Rejection } from './rejection.js';

/** Rejected rows as a CSV file `file,line,column,reason`: written as they come, so that a kill leaves all until then. */
export class RejectsFile {
  #descriptor: number | undefined;

  /** An older file of the name goes: it tells of another import. The file is made with the first rejection. */
  constructor(readonly path: string) {
    rmSync(path, { force: true });
  }

  get isWritten(): boolean {
    return this.#descriptor !== undefined;
  }

  add({ file, line, column, reason }: Rejection): void {
    if (this.#descriptor === undefined) {
      this.#descriptor = openSync(this.path, 'w');
      writeSync(this.#descriptor, 'file,line,column,reason\n');
    }
    writeSync(this.#descriptor, `${[file, String(line), column ?? '', reason].map(quoted).join(',')}\n`);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
  }
}

/** A value as RFC 4180 has it. */
const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
