import type { ObjectRecord } from '../../write/records.js';
import { objectsOf, requiredText, textOf, type StixObject } from './stixObject.js';

const number = /^\d+$/;
const wikidata = { WIKIDATA: /^Q\d+$/ };

/**
 * Catalogues that list things of an EntityType, and what their ids look like: ATT&CK numbers groups by G and campaigns
 * by C, and all else, such as a technique, is only used. Beside them those that casus's own importers name.
 */
const catalogues: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  ACTOR: {
    ...wikidata,
    MITRE_ATTACK: /^G\d{4}$/,
    UCDP_ACTOR: number,
    CAMEO_ACTOR: /^[A-Z]{3,}$/,
  },
  EVENT: {
    ...wikidata,
    MITRE_ATTACK: /^C\d{4}$/,
    VERIS: /^[0-9A-F-]{36}$/i,
    UCDP_GED: number,
    ACLED: /^[A-Z]{3}\d+$/,
    GDELT: number,
  },
  PLACE: {
    ...wikidata,
    GEONAMES: number,
    GNS: /^-?\d+$/,
    GNIS: number,
    GLEDITSCH_WARD: number,
    ISO_3166_2: /^[A-Z]{2}-[A-Z0-9]{1,3}$/,
  },
  SOURCE: { ...wikidata, DOI: /^10\./ },
};

/** What the external references of an object with an id come to. */
export interface References {
  /** Those that are the object itself in a catalogue: `mitre-attack` G0007 is of MITRE_ATTACK. */
  readonly externalIds: readonly ObjectRecord[];
  /** All others, such as the number of a report or a weakness: what shares one is not one. */
  readonly tags: readonly string[];
}

/** The external references of an object of an EntityType; those without an id are left out. */
export function referencesOf(object: StixObject, type: string): References {
  const [externalIds, tags]: [ObjectRecord[], string[]] = [[], []];
  for (const reference of objectsOf(object, 'external_references')) {
    const value = textOf(reference, 'external_id');
    if (value === undefined) continue;
    const source = requiredText(reference, 'source_name');
    const scheme = source.replace(/[^\p{L}\p{N}]+/gu, '_').toUpperCase();
    const url = textOf(reference, 'url');
    if (isExported(object) || catalogues[type]?.[scheme]?.test(value))
      externalIds.push({ scheme, value, ...(url !== undefined && URL.canParse(url) && { url }) });
    else tags.push(value.toUpperCase().startsWith(source.toUpperCase()) ? value : `${source}:${value}`);
  }
  return { externalIds, tags };
}

/** Whether casus has exported an object: its references with ids are the ids that the thing had. */
const isExported = ({ extensions }: StixObject): boolean =>
  Object.values(Object(extensions) as StixObject).some((extension) =>
    Object.hasOwn(Object(extension) as object, 'casus_id'),
  );
