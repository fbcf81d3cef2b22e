import { notAvailable, type Layout } from '../columns.js';
import type { TextRow } from '../textRow.js';

/**
 * The columns of UCDP GED by their names in the codebook. Ids given anew in version 17 (`*_new_id`) come before those
 * that later files call by the plain name; the ids of older data sets (`*_dset_id`) count otherwise and are not read.
 */
const columns = {
  id: ['id'],
  relid: ['relid'],
  year: ['year'],
  month: ['month'],
  day: ['day'],
  type: ['type_of_violence'],
  conflictId: ['conflict_new_id', 'conflict_id'],
  conflict: ['conflict_name'],
  sideAId: ['side_a_new_id', 'side_a_id'],
  sideA: ['side_a'],
  sideBId: ['side_b_new_id', 'side_b_id'],
  sideB: ['side_b'],
  sourceArticle: ['source_article'],
  sourceOffice: ['source_office'],
  sourceDate: ['source_date'],
  sourceHeadline: ['source_headline'],
  wherePrec: ['where_prec'],
  where: ['where_coordinates'],
  adm1: ['adm_1', 'adm1'],
  adm2: ['adm_2', 'adm2'],
  latitude: ['latitude'],
  longitude: ['longitude'],
  country: ['country'],
  countryId: ['country_id'],
  region: ['region'],
  clarity: ['event_clarity'],
  datePrec: ['date_prec'],
  dateStart: ['date_start'],
  dateEnd: ['date_end'],
  deathsA: ['deaths_a'],
  deathsB: ['deaths_b'],
  deathsCivilians: ['deaths_civilians'],
  deathsUnknown: ['deaths_unknown'],
  low: ['low', 'low_est', 'low_death'],
  best: ['best', 'best_est', 'best_death'],
  high: ['high', 'high_est', 'high_death'],
} as const;

export type UcdpColumn = keyof typeof columns;

export type UcdpRow = TextRow<UcdpColumn>;

/** Every layout of the file: what is not needed may be missing. */
export const ucdpLayout: Layout<UcdpColumn> = {
  what: 'a UCDP GED file',
  columns,
  // Many of these files have been through R, pandas or a database, and no name in them is such a word.
  empty: notAvailable,
  needed: [
    ['id'],
    ['type'],
    ['sideA'],
    ['sideB'],
    ['country'],
    ['latitude'],
    ['longitude'],
    ['dateStart', 'year'],
    ['best'],
  ],
};
