import { open } from 'node:fs/promises';
import { stdin } from 'node:process';
import { InputError } from '../format.js';

/** Bytes as they stand in a file, and how far they are read. */
export interface Bytes {
  readonly chunks: AsyncIterable<Buffer>;
  /** How many there are; null for standard input. */
  readonly size: number | null;
  /** How many were read. */
  readonly count: () => number;
  /** Ends the reading, even one that waits. */
  readonly close: () => void;
}

/** Also the most that is held of a file at once; large enough that reading is not what takes the time. */
const chunkBytes = 262_144;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
};

/** Opens a file, or standard input for `-`; throws an {@link InputError} where it cannot be read. */
export async function readBytes(path: string): Promise<Bytes> {
  let count = 0;
  const { stream, size } = path === '-' ? { stream: stdin, size: null } : await openFile(path);
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      count += chunk.length;
      yield chunk;
    }
  }
  return { chunks: chunks(), size, count: () => count, close: () => stream.destroy() };
}

async function openFile(path: string) {
  try {
    const file = await open(path);
    const status = await file.stat();
    if (status.isDirectory()) {
      await file.close();
      throw new InputError(`${path} is a folder: name the files in it.`);
    }
    // A pipe or a device has no size that says how much comes.
    return {
      stream: file.createReadStream({ highWaterMark: chunkBytes }),
      size: status.isFile() ? status.size : null,
    };
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    throw reason ? new InputError(`${path} ${reason}.`) : error;
  }
}
