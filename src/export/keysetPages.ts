import type { Engine, Params } from '../engines/engine.js';

interface Paging<T> {
  readonly size: number;
  /** The key of a row, by which the rows are in order. */
  readonly key: (row: T) => string | number;
  /** Where to go on from; below every key. */
  readonly after?: string | number;
  readonly params?: Params;
}

/** The rows of a statement that takes `$after` and `$size`, page by page. */
export async function* keysetPages<T>(
  { read }: Pick<Engine, 'read'>,
  text: string,
  { size, key, after = '', params = {} }: Paging<T>,
): AsyncGenerator<readonly T[]> {
  let last = after;
  for (;;) {
    const page = (await read(text, { ...params, after: last, size })) as readonly T[];
    if (page.length > 0) yield page;
    const end = page.at(-1);
    if (page.length < size || end === undefined) return;
    last = key(end);
  }
}
