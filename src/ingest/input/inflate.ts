import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DamagedInput } from './damagedInput.js';

/**
 * The bytes in a gzip file. Where it is cut off or broken, all that can be read comes first, then a
 * {@link DamagedInput}: a stream that fails would lose what it holds.
 */
export async function* inflate(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const inflated: Buffer[] = [];
  let failed: Error | undefined;
  gunzip.on('data', (chunk: Buffer) => inflated.push(chunk));
  const ended = finished(gunzip).catch((error: unknown) => {
    failed = error as Error;
  });
  for await (const chunk of chunks) {
    await Promise.race([new Promise((done) => gunzip.write(chunk, done)), ended]);
    yield* inflated.splice(0);
    if (failed) break;
  }
  gunzip.end();
  await ended;
  yield* inflated.splice(0);
  if (failed) throw new DamagedInput(problemOf(name, failed));
}

const problemOf = (name: string, { message }: Error): string =>
  message === 'unexpected end of file'
    ? `${name} is cut off: its gzip stream has no end. Fetch it again.`
    : `${name} is broken: its gzip stream cannot be read (${message}). Fetch it again.`;
