/** UCDP type_of_violence, as a number or in words. */
export const violenceTypes: ReadonlyMap<string, string> = new Map([
  ['1', 'STATE_BASED_VIOLENCE'],
  ['2', 'NON_STATE_VIOLENCE'],
  ['3', 'ONE_SIDED_VIOLENCE'],
  ['state-based violence', 'STATE_BASED_VIOLENCE'],
  ['non-state violence', 'NON_STATE_VIOLENCE'],
  ['one-sided violence', 'ONE_SIDED_VIOLENCE'],
  ['state-based conflict', 'STATE_BASED_VIOLENCE'],
  ['non-state conflict', 'NON_STATE_VIOLENCE'],
]);

/** UCDP date_prec: the day; 2 to 6 days; a week; a month, or 8 to 30 days; more than a month, up to a year. */
export const datePrecisions: ReadonlyMap<string, string> = new Map([
  ['1', 'DAY'],
  ['2', 'WEEK'],
  ['3', 'WEEK'],
  ['4', 'MONTH'],
  ['5', 'YEAR'],
]);

/** UCDP where_prec: the place; near it; a district; a province; a region or line; a country; water or air. */
export const geoPrecisions: ReadonlyMap<string, string> = new Map([
  ['1', 'EXACT'],
  ['2', 'NEAR'],
  ['3', 'ADMIN2'],
  ['4', 'ADMIN1'],
  ['5', 'REGION'],
  ['6', 'COUNTRY'],
  ['7', 'UNKNOWN'],
]);

/**
 * UCDP event_clarity as a confidence that it was as stated. 1: the sources describe this one event. 2: they sum up
 * several, and UCDP took this one apart, so that place, days and deaths are less sure; not whether it happened.
 */
export const clarities: ReadonlyMap<string, number> = new Map([
  ['1', 90],
  ['2', 60],
]);
