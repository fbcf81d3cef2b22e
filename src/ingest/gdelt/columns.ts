import type { Layout } from '../columns.js';
import type { TextRow } from '../textRow.js';

const actor = (n: 1 | 2): string[] => [
  ...[`Actor${n}Code`, `Actor${n}Name`, `Actor${n}CountryCode`, `Actor${n}KnownGroupCode`, `Actor${n}EthnicCode`],
  ...[`Actor${n}Religion1Code`, `Actor${n}Religion2Code`],
  ...[`Actor${n}Type1Code`, `Actor${n}Type2Code`, `Actor${n}Type3Code`],
];

const geography = (of: string): string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map(
    (name) => `${of}Geo_${name}`,
  );

/** The 61 columns of a GDELT 2.0 export in their order, by the names in its codebook. */
const names: readonly string[] = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate', ...actor(1), ...actor(2)],
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...geography('Actor1'),
  ...geography('Actor2'),
  ...geography('Action'),
  ...['DATEADDED', 'SOURCEURL'],
];

/** The columns that are read. Left out: the tone and the Goldstein scale, which are no counts. */
const columns = {
  id: ['GLOBALEVENTID'],
  date: ['SQLDATE'],
  month: ['MonthYear'],
  year: ['Year'],
  actor1: ['Actor1Code'],
  actor1Name: ['Actor1Name'],
  actor1Country: ['Actor1CountryCode'],
  actor1Ethnic: ['Actor1EthnicCode'],
  actor1Type1: ['Actor1Type1Code'],
  actor1Type2: ['Actor1Type2Code'],
  actor1Type3: ['Actor1Type3Code'],
  actor1GeoName: ['Actor1Geo_FullName'],
  actor1GeoCountry: ['Actor1Geo_CountryCode'],
  actor1GeoAdm1: ['Actor1Geo_ADM1Code'],
  actor1GeoLatitude: ['Actor1Geo_Lat'],
  actor1GeoLongitude: ['Actor1Geo_Long'],
  actor1GeoFeature: ['Actor1Geo_FeatureID'],
  actor2: ['Actor2Code'],
  actor2Name: ['Actor2Name'],
  actor2Country: ['Actor2CountryCode'],
  actor2Ethnic: ['Actor2EthnicCode'],
  actor2Type1: ['Actor2Type1Code'],
  actor2Type2: ['Actor2Type2Code'],
  actor2Type3: ['Actor2Type3Code'],
  actor2GeoName: ['Actor2Geo_FullName'],
  actor2GeoCountry: ['Actor2Geo_CountryCode'],
  actor2GeoAdm1: ['Actor2Geo_ADM1Code'],
  actor2GeoLatitude: ['Actor2Geo_Lat'],
  actor2GeoLongitude: ['Actor2Geo_Long'],
  actor2GeoFeature: ['Actor2Geo_FeatureID'],
  code: ['EventCode'],
  baseCode: ['EventBaseCode'],
  rootCode: ['EventRootCode'],
  mentions: ['NumMentions'],
  sources: ['NumSources'],
  articles: ['NumArticles'],
  geoType: ['ActionGeo_Type'],
  geoName: ['ActionGeo_FullName'],
  geoCountry: ['ActionGeo_CountryCode'],
  geoAdm1: ['ActionGeo_ADM1Code'],
  latitude: ['ActionGeo_Lat'],
  longitude: ['ActionGeo_Long'],
  feature: ['ActionGeo_FeatureID'],
  url: ['SOURCEURL'],
} as const;

export type GdeltColumn = keyof typeof columns;

export type GdeltRow = TextRow<GdeltColumn>;

/** GDELT quotes nothing and writes no header; a header row is taken where somebody added one. */
export const gdeltLayout: Layout<GdeltColumn> = {
  what: 'a GDELT 2.0 export',
  columns,
  needed: [['id'], ['date'], ['actor1'], ['actor2'], ['code'], ['rootCode'], ['geoType'], ['geoName'], ['url']],
  headerless: names,
  quoted: false,
};
