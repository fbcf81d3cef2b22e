import { hash } from 'node:crypto';

/** A value as JSON with its keys in order: alike for all values that say the same. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(object).sort()) copy[key] = sorted(object[key]);
  return copy;
}

/** A hash that tells two texts apart, 16 characters long. */
export const hashOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16);

/** The first 64 bits of a text's hash: what is kept of an id that was seen. */
export const hash64 = (text: string): bigint => hash('sha256', text, 'buffer').readBigUInt64LE();
