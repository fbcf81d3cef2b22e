import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The roles a key may have: each may do what those before it may. */
export const roles = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A key that casus knows: only its digest is kept, so that no log can show it. */
export interface Key {
  readonly name: string;
  readonly role: Role;
  readonly digest: Buffer;
}

/** SHA-256 of a key: of one length whatever the key is, so that two can be compared in constant time. */
export const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Shorter keys could be guessed. */
const shortest = 16;

const namePattern = /^[\w.-]{1,64}$/;
/** What may follow `Bearer` in a header (RFC 6750). */
const keyPattern = /^[\w.~+/-]+=*$/;

/** Reads `name:role:key,…`; what is wrong is told by the number of the entry, since any part of it may be a key. */
export const keysSetting = z.string().transform((text, context): Key[] => {
  const read: Key[] = [];
  for (const [index, entry] of (text.trim() === '' ? [] : text.split(',')).entries()) {
    const [name = '', role = '', key = '', ...more] = entry.trim().split(':');
    const digest = digestOf(key);
    const problem =
      key === '' || more.length > 0
        ? 'be name:role:key'
        : !namePattern.test(name)
          ? 'have a name of 1 to 64 letters, digits, dots, dashes and underscores'
          : !isRole(role)
            ? `have one of the roles ${roles.join(', ')}`
            : key.length < shortest || !keyPattern.test(key)
              ? `have a key of at least ${shortest} letters, digits and -._~+/`
              : read.some((other) => other.name === name || other.digest.equals(digest))
                ? 'have a name and a key that no entry before it has'
                : undefined;
    if (problem === undefined) read.push({ name, role: role as Role, digest });
    else context.addIssue(`must be name:role:key, with commas between several: entry ${index + 1} must ${problem}`);
  }
  return read;
});

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
