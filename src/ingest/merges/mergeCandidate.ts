import { wordsOf } from '../../search/normalise.js';
import { isCoordinates } from '../unnamedPlace.js';

/** What an entity is known by, as the graph holds it; what it has not is null. */
export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[] | null;
  readonly externalIds_scheme: readonly string[] | null;
  readonly externalIds_value: readonly string[] | null;
  readonly actorType: string | null;
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
  readonly placeType: string | null;
  readonly countryCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly kind: string | null;
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
}

/** One of an entity's names, as it is compared. */
export interface ComparedName {
  readonly text: string;
  readonly words: readonly string[];
  /** Those of the words that hold digits, in order. */
  readonly numbers: string;
  /** The same for all spellings that search takes for one. */
  readonly key: string;
}

/** An entity that may be the same as another. */
export interface MergeCandidate {
  readonly row: EntityRow;
  readonly name: ComparedName;
  readonly aliases: readonly ComparedName[];
  /** Scheme and value of each id in another catalogue. */
  readonly externalIds: readonly string[];
  /** Catalogues that have an id for it. */
  readonly catalogues: ReadonlySet<string>;
  /** Codes of the countries it is or lies in, where known. */
  readonly countries: readonly string[];
  /** The ids of what it is a part of, or lies in. */
  readonly wholes: readonly string[];
}

/**
 * Makes a candidate; names that hold no letter or digit are left out. Coordinates in place of a name are one word: their
 * digits in another order are another place.
 */
export function mergeCandidate(row: EntityRow, around: Pick<MergeCandidate, 'countries' | 'wholes'>): MergeCandidate {
  const compared = (text: string): ComparedName => {
    const words = isCoordinates(text) ? [text] : wordsOf(text);
    const numbers = words.filter((word) => /\d/.test(word)).sort();
    return { text, words, numbers: numbers.join(' '), key: words.join(' ') };
  };
  const [schemes, values] = [row.externalIds_scheme ?? [], row.externalIds_value ?? []];
  return {
    row,
    name: compared(row.name),
    aliases: (row.aliases ?? []).map(compared).filter(({ key }) => key !== ''),
    externalIds: schemes.map((scheme, index) => `${scheme} ${values[index]}`),
    catalogues: new Set(schemes),
    ...around,
  };
}
