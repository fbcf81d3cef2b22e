import type { Layout } from '../columns.js';

/** What is read of a row. */
export type Column =
  | 'id'
  | 'name'
  | 'asciiName'
  | 'alternateNames'
  | 'latitude'
  | 'longitude'
  | 'featureClass'
  | 'featureCode'
  | 'country'
  | 'admin1'
  | 'population';

const columns: Layout<Column>['columns'] = {
  id: ['geonameid'],
  name: ['name'],
  asciiName: ['asciiname'],
  alternateNames: ['alternatenames'],
  latitude: ['latitude'],
  longitude: ['longitude'],
  featureClass: ['feature class', 'featureclass'],
  featureCode: ['feature code', 'featurecode'],
  country: ['country code', 'countrycode'],
  admin1: ['admin1 code', 'admin1code'],
  population: ['population'],
};

const needed: Layout<Column>['needed'] = [['id'], ['name'], ['latitude'], ['longitude'], ['country']];

/** The official dump: tab separated, never quoted, 19 columns in this order and no header row. */
export const dump: Layout<Column> = {
  what: 'a GeoNames dump',
  columns,
  needed,
  delimiter: '\t',
  quoted: false,
  headerless: [
    'geonameid',
    'name',
    'asciiname',
    'alternatenames',
    'latitude',
    'longitude',
    'feature class',
    'feature code',
    'country code',
    'cc2',
    'admin1 code',
    'admin2 code',
    'admin3 code',
    'admin4 code',
    'population',
    'elevation',
    'dem',
    'timezone',
    'modification date',
  ],
};

/** A table of populated places with a header row, as made from the dump. */
export const table: Layout<Column> = { what: 'a table of GeoNames places', columns, needed };
