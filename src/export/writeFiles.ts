import { createWriteStream, existsSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { badInput } from '../errors.js';
import type { Exporter } from './exporter.js';
import type { OpenedExport } from './openExport.js';

/** A file and the part that it holds; undefined where the format is one file. */
export interface Target {
  readonly file: string;
  readonly part: string | undefined;
}

/** Output that cannot be written: one sentence that says where, and why. */
export class OutputError extends Error {}

/** What writing to a file or a stream asks the system for. */
const writing: readonly unknown[] = ['open', 'write', 'fsync', 'close', 'rename'];

/** Writes pieces of text to where they go; an OutputError says what keeps them from it. */
export async function writeTo(
  output: string,
  text: AsyncIterable<string>,
  writer: Writable,
  end = true,
): Promise<void> {
  try {
    await pipeline(Readable.from(text), writer, { end });
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!writing.includes(syscall) || code === 'EPIPE') throw error;
    throw new OutputError(`The export cannot be written to ${output} (${code}), and is not whole there.`, {
      cause: error,
    });
  }
}

/** The name of an export's file, with the part that it holds: in a folder, and as an address gives it. */
export function fileName({ extension }: Exporter, part: string | undefined, base = `casus.${extension}`): string {
  const { dir, name, ext } = parse(base);
  return part === undefined ? base : join(dir, `${name}-${part}${ext}`);
}

/**
 * The files that an export to a path is written to: a folder holds `casus.…`, a format with parts is a file for each.
 * BAD_USER_INPUT where there is no folder to write them into.
 */
export function targetsOf(exporter: Exporter, path: string, part: string | undefined): Target[] {
  if (path === '') throw badInput('output', 'must name a file or a folder, and is empty.');
  const inFolder = path.endsWith('/') || isFolder(path);
  const folder = inFolder ? join(path, '.') : dirname(path);
  if (!isFolder(folder))
    throw badInput('output', `must be in a folder, and "${folder}" is none; make it first, or name another.`);
  const parts = part === undefined ? exporter.parts : [part];
  if (inFolder)
    return (parts ?? [undefined]).map((each) => ({ file: join(path, fileName(exporter, each)), part: each }));
  if (part !== undefined || !parts) return [{ file: path, part }];
  return parts.map((each) => ({ file: fileName(exporter, each, path), part: each }));
}

/**
 * Writes an export's files, each under `FILE.part` until all are complete and on the disk: what breaks off leaves none
 * under its name. A device or a pipe is written to as it is, since a rename would put a file in its place.
 */
export async function writeFiles(opened: OpenedExport, exporter: Exporter, targets: readonly Target[]): Promise<void> {
  const [devices, files] = [targets.filter(isDevice), targets.filter((target) => !isDevice(target))];
  const unfinished = (file: string): string => `${file}.part`;
  const write = (part: string | undefined, path: string, flush: boolean): Promise<void> =>
    writeTo(path, opened.text(exporter, part), createWriteStream(path, { flush }));
  try {
    for (const { file, part } of devices) await write(part, file, false);
    for (const { file, part } of files) await write(part, unfinished(file), true);
    for (const { file } of files) await rename(unfinished(file), file);
  } catch (error) {
    await Promise.all(files.map(({ file }) => rm(unfinished(file), { force: true })));
    throw error;
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const isDevice = ({ file }: Target): boolean => existsSync(file) && !statSync(file).isFile();
