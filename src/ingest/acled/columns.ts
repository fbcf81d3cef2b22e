import { notAvailable, type Layout } from '../columns.js';
import type { TextRow } from '../textRow.js';

/** The columns of an ACLED export by their names in the codebook, those that its files had until 2017 among them. */
const columns = {
  id: ['event_id_cnty'],
  date: ['event_date'],
  year: ['year'],
  timePrecision: ['time_precision'],
  disorderType: ['disorder_type'],
  eventType: ['event_type'],
  subEventType: ['sub_event_type'],
  actor1: ['actor1'],
  assocActor1: ['assoc_actor_1', 'ally_actor_1'],
  inter1: ['inter1'],
  actor2: ['actor2'],
  assocActor2: ['assoc_actor_2', 'ally_actor_2'],
  inter2: ['inter2'],
  interaction: ['interaction'],
  civilianTargeting: ['civilian_targeting'],
  iso: ['iso'],
  region: ['region'],
  country: ['country'],
  adm1: ['admin1'],
  adm2: ['admin2'],
  adm3: ['admin3'],
  location: ['location'],
  latitude: ['latitude'],
  longitude: ['longitude'],
  geoPrecision: ['geo_precision'],
  source: ['source'],
  sourceScale: ['source_scale'],
  notes: ['notes'],
  fatalities: ['fatalities'],
  tags: ['tags'],
} as const;

export type AcledColumn = keyof typeof columns;

export type AcledRow = TextRow<AcledColumn>;

/** Exports of any year: what is not needed may be missing. */
export const acledLayout: Layout<AcledColumn> = {
  what: 'an ACLED export',
  columns,
  // Many of these files have been through R, pandas or a database, and no name in them is such a word.
  empty: notAvailable,
  needed: [
    ['id'],
    ['date'],
    ['eventType'],
    ['actor1'],
    ['actor2'],
    ['country'],
    ['location'],
    ['latitude'],
    ['longitude'],
    ['fatalities'],
  ],
};
