import type { VertexRecord } from '../../write/records.js';
import { known } from '../known.js';
import { shortHash, slugOf } from '../slug.js';

/**
 * The article at an address, as the source of an event; none where there is no address. What is no address of the web
 * is named as it stands. GDELT does not know when an article was published, only when it was read.
 */
export function articlesAt(address: string | null, publisher: string | null = null): VertexRecord[] {
  if (address === null) return [];
  const url = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : null;
  const host = url?.hostname.replace(/^www\./, '') ?? null;
  return [
    known({
      id: `gdelt:source:${slugOf(host ?? 'text')}/${shortHash(address)}`,
      type: 'SOURCE',
      name: url && host ? `${host}: ${titleIn(url)}` : address,
      sourceType: url ? 'NEWS_ARTICLE' : 'OTHER',
      publisher: host ?? publisher,
      url: url && address,
      shared: true,
    }),
  ];
}

/** The words of an article's address that come closest to its title: the longest part of its path. */
const titleIn = (url: URL): string =>
  url.pathname
    .split('/')
    .map((part) =>
      part
        .replace(/\.\w+$/, '')
        .replace(/[-_+]+/g, ' ')
        .trim(),
    )
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '') || url.pathname;
