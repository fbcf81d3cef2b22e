import { timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.js';
import { CasusError } from '../errors.js';
import type { Caller } from '../execute/rootField.js';
import { digestOf, type Key } from '../keys.js';

/** Says who sends a request by its headers, null where nobody needs to say. */
export type Identify = (headers: { readonly authorization?: string | undefined }) => Caller | null;

const refused = (message: string): CasusError => new CasusError('UNAUTHENTICATED', message);

/** Knows the callers of a configuration; throws UNAUTHENTICATED where a key is malformed, unknown, or needed and missing. */
export function identifierOf({ keys, readsNeedKey }: Pick<Config, 'keys' | 'readsNeedKey'>): Identify {
  return ({ authorization }) => {
    if (authorization === undefined) {
      if (readsNeedKey) throw refused('Reading needs a key here: send "Authorization: Bearer <key>".');
      return null;
    }
    const [, key] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (key === undefined) throw refused('The header Authorization must be "Bearer <key>".');
    const found = findKey(keys, digestOf(key));
    if (!found) throw refused('The key in the header Authorization is unknown.');
    return { name: found.name, role: found.role };
  };
}

/** Looks at every key whatever it finds, so that the time taken says nothing about them. */
function findKey(keys: readonly Key[], digest: Buffer): Key | undefined {
  let found: Key | undefined;
  for (const key of keys) if (timingSafeEqual(key.digest, digest)) found = key;
  return found;
}
