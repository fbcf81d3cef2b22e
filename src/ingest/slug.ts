import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { fold } from '../search/normalise.js';

/** The longest slug: names of coalitions list their members and go on for hundreds of letters. */
const longest = 80;

/** Slugs made before: rows repeat a few names, and folding one costs more than reading the row. */
const made = new LRUCache<string, string>({ max: 10_000 });

/**
 * A name as a part of an id: `Teir Maaleh village` gives teir-maaleh-village. The Arabic article stays, for Al Bab and
 * Bab are two places. A name that is too long, or has no letter at all, ends in a hash of itself.
 */
export function slugOf(name: string): string {
  let slug = made.get(name);
  if (slug === undefined) made.set(name, (slug = makeSlug(name)));
  return slug;
}

function makeSlug(name: string): string {
  const slug = fold(name)
    .replace(/['‘’ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-');
  if (slug !== '' && slug.length <= longest) return slug;
  return [...(slug === '' ? [] : [slug.slice(0, longest)]), shortHash(name)].join('-');
}

/** Twelve hexadecimal digits that tell texts apart in ids. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
