import { isoCountries } from './isoCountries.js';
import { slugOf } from './slug.js';

/**
 * Names that data sets use and Intl does not. UCDP keeps one name for a state across its changes of border: the code is
 * that of the state today. Left out: what has no code of its own, such as Kosovo, and what was split up.
 */
const otherNames: Readonly<Record<string, string>> = {
  'Bosnia-Herzegovina': 'BA',
  'Democratic Republic of Congo': 'CD',
  'Democratic Republic of the Congo': 'CD',
  'DR Congo (Zaire)': 'CD',
  'Republic of Congo': 'CG',
  Congo: 'CG',
  'Ivory Coast': 'CI',
  "Cote d'Ivoire": 'CI',
  'Czech Republic': 'CZ',
  'Hong Kong': 'HK',
  'Cambodia (Kampuchea)': 'KH',
  Macau: 'MO',
  'Madagascar (Malagasy)': 'MG',
  'Macedonia, FYR': 'MK',
  Macedonia: 'MK',
  Myanmar: 'MM',
  Burma: 'MM',
  Palestine: 'PS',
  'Gaza Strip': 'PS',
  'West Bank': 'PS',
  Rumania: 'RO',
  'Serbia (Yugoslavia)': 'RS',
  'Russia (Soviet Union)': 'RU',
  'Slovak Republic': 'SK',
  'Kingdom of eSwatini (Swaziland)': 'SZ',
  eSwatini: 'SZ',
  Swaziland: 'SZ',
  'East Timor': 'TL',
  Turkey: 'TR',
  'United States of America': 'US',
  'Vietnam (North Vietnam)': 'VN',
  'Yemen (North Yemen)': 'YE',
  'Zimbabwe (Rhodesia)': 'ZW',
};

const english = new Intl.DisplayNames('en', { type: 'region' });

/** A country's name as it is compared. */
const keyOf = (name: string): string =>
  slugOf(
    name
      .replace(/&/g, ' and ')
      .replace(/\bSt\./g, 'Saint')
      .replace(/\bthe\b/gi, ' '),
  );

const byName = new Map([
  ...isoCountries.map(({ alpha2 }) => [keyOf(english.of(alpha2) ?? alpha2), alpha2] as const),
  ...Object.entries(otherNames).map(([name, code]) => [keyOf(name), code] as const),
]);
const byAlpha3 = new Map(isoCountries.map(({ alpha2, alpha3 }) => [alpha3, alpha2]));
const byNumeric = new Map(isoCountries.map(({ alpha2, numeric }) => [Number(numeric), alpha2]));

/** The ISO 3166-1 alpha-2 code of a country by its English name; null where the name does not tell it for sure. */
export const countryCodeOf = (name: string): string | null => byName.get(keyOf(name)) ?? null;

/** The alpha-2 code for an alpha-3 code. */
export const alpha2OfAlpha3 = (code: string): string | null => byAlpha3.get(code) ?? null;

/** The alpha-2 code for a numeric code, with or without leading zeros. */
export const alpha2OfNumeric = (code: string): string | null => byNumeric.get(Number(code)) ?? null;

/** The English name of a country by its alpha-2 code. */
export const countryName = (alpha2: string): string => english.of(alpha2) ?? alpha2;
