import { finished } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { ByteReader, EndOfBytes } from './byteReader.js';
import { DamagedInput } from './damagedInput.js';

/** Bytes that are no gzip. */
class NoGzip extends Error {}

/**
 * The bytes in a gzip file of one member or more (RFC 1952). Where it is cut off or broken, or something else stands
 * behind the last member, all that can be read comes first, then a {@link DamagedInput}. Zlib's own reader of members
 * would lose what it holds.
 */
export async function* inflate(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const bytes = new ByteReader(chunks);
  try {
    do {
      await takeHeader(bytes);
      yield* inflateMember(bytes);
    } while (await isFollowed(bytes));
  } catch (error) {
    if (error instanceof EndOfBytes)
      throw new DamagedInput(`${name} is cut off: its gzip stream has no end. Fetch it again.`);
    if (!(error instanceof NoGzip)) throw error;
    throw new DamagedInput(`${name} is broken: its gzip stream cannot be read (${error.message}). Fetch it again.`);
  }
}

/** Whether something stands behind a member; zeros, which fill up blocks of a tape, are nothing. */
async function isFollowed(bytes: ByteReader): Promise<boolean> {
  for (let next = await bytes.peek(); next; next = await bytes.peek()) {
    const at = next.findIndex((byte) => byte !== 0);
    if (at !== -1) {
      bytes.skip(at);
      return true;
    }
    bytes.skip(next.length);
  }
  return false;
}

const magic = 0x8b1f;
const deflate = 8;
const has = { headerCrc: 2, extra: 4, name: 8, comment: 16 };

async function takeHeader(bytes: ByteReader): Promise<void> {
  const { position } = bytes;
  const isGzip = (await bytes.take(1))[0] === (magic & 0xff) && (await bytes.take(1))[0] === magic >> 8;
  if (!isGzip) throw new NoGzip(`what begins at byte ${position} is no gzip`);
  const [method = 0, flags = 0] = await bytes.take(8);
  if (method !== deflate) throw new NoGzip('unknown compression method');
  if (flags & has.extra) await bytes.take((await bytes.take(2)).readUInt16LE());
  if (flags & has.name) await bytes.takeThrough(0);
  if (flags & has.comment) await bytes.takeThrough(0);
  if (flags & has.headerCrc) await bytes.take(2);
}

async function* inflateMember(bytes: ByteReader): AsyncGenerator<Buffer> {
  let [crc, length] = [0, 0];
  for await (const chunk of inflateRaw(bytes)) {
    crc = crc32(chunk, crc);
    length += chunk.length;
    yield chunk;
  }
  const trailer = await bytes.take(8);
  if (trailer.readUInt32LE(0) !== crc) throw new NoGzip('incorrect data check');
  if (trailer.readUInt32LE(4) !== length % 2 ** 32) throw new NoGzip('incorrect length check');
}

/** A deflated stream, and no byte behind it. */
async function* inflateRaw(bytes: ByteReader): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw();
  const inflated: Buffer[] = [];
  let failed: Error | undefined;
  inflater.on('data', (chunk: Buffer) => inflated.push(chunk));
  const ended = finished(inflater).catch((error: unknown) => {
    failed = error as Error;
  });
  try {
    for (let isDone = false; !isDone && !failed;) {
      const chunk = await bytes.peek();
      if (!chunk) throw new EndOfBytes();
      const before = inflater.bytesWritten;
      await Promise.race([new Promise((done) => inflater.write(chunk, done)), ended]);
      const used = inflater.bytesWritten - before;
      bytes.skip(used);
      isDone = used < chunk.length;
      yield* inflated.splice(0);
    }
    if (failed) throw new NoGzip(failed.message);
  } finally {
    inflater.destroy();
  }
}
