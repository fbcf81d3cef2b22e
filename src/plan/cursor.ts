import { badInput, type CasusError } from '../errors.js';

type Key = string | number | boolean | null;

/**
 * A cursor is the sort keys of an item, its id last, under the signature of the order they belong to:
 * base64url of a JSON list. It stays valid while items come and go around it.
 */
export const encodeCursor = (signature: string, keys: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([signature, ...keys])).toString('base64url');

/** The sort keys in a cursor; BAD_USER_INPUT where it is none, or one of a list sorted otherwise. */
export function decodeCursor(cursor: unknown, signature: string, at: string): readonly Key[] {
  const keys = parse(cursor);
  if (!keys) throw noCursor(at);
  if (keys[0] !== signature) {
    throw badInput(at, 'is a cursor of a list in another order; page with the orderBy that the cursor came from.');
  }
  return keys.slice(1);
}

/** The error of an argument that is no cursor. */
export const noCursor = (at: string): CasusError =>
  badInput(at, 'is not a cursor; pass on an endCursor, startCursor or edge cursor of the same list.');

function parse(cursor: unknown): Key[] | undefined {
  if (typeof cursor !== 'string' || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(keys) && keys.length > 1 && keys.every(isKey) ? keys : undefined;
  } catch {
    return undefined;
  }
}

const isKey = (key: unknown): key is Key => key === null || ['string', 'number', 'boolean'].includes(typeof key);
