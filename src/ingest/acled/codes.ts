/** ACLED event_type. */
export const eventTypes: ReadonlyMap<string, string> = new Map([
  ['battles', 'BATTLES'],
  ['explosions/remote violence', 'EXPLOSIONS_REMOTE_VIOLENCE'],
  ['violence against civilians', 'VIOLENCE_AGAINST_CIVILIANS'],
  ['protests', 'PROTESTS'],
  ['riots', 'RIOTS'],
  ['strategic developments', 'STRATEGIC_DEVELOPMENTS'],
]);

/** ACLED time_precision: the day; within a week; within a month. */
export const timePrecisions: ReadonlyMap<string, string> = new Map([
  ['1', 'DAY'],
  ['2', 'WEEK'],
  ['3', 'MONTH'],
]);

/** ACLED geo_precision: the place; near it; a larger area, for which the capital of its province stands. */
export const geoPrecisions: ReadonlyMap<string, string> = new Map([
  ['1', 'EXACT'],
  ['2', 'NEAR'],
  ['3', 'ADMIN1'],
]);

/** ACLED inter codes: numbers until 2024, words since. 0 is no actor. */
export const interCodes: ReadonlyMap<string, string> = new Map([
  ['0', 'UNKNOWN'],
  ['1', 'STATE_FORCES'],
  ['2', 'REBEL_GROUP'],
  ['3', 'POLITICAL_MILITIA'],
  ['4', 'IDENTITY_MILITIA'],
  ['5', 'RIOTERS'],
  ['6', 'PROTESTERS'],
  ['7', 'CIVILIANS'],
  ['8', 'EXTERNAL_FORCES'],
  ['state forces', 'STATE_FORCES'],
  ['rebel group', 'REBEL_GROUP'],
  ['rebel groups', 'REBEL_GROUP'],
  ['rebel forces', 'REBEL_GROUP'],
  ['political militia', 'POLITICAL_MILITIA'],
  ['political militias', 'POLITICAL_MILITIA'],
  ['identity militia', 'IDENTITY_MILITIA'],
  ['identity militias', 'IDENTITY_MILITIA'],
  ['rioters', 'RIOTERS'],
  ['protesters', 'PROTESTERS'],
  ['civilians', 'CIVILIANS'],
  ['external/other forces', 'EXTERNAL_FORCES'],
  ['external forces', 'EXTERNAL_FORCES'],
  ['other forces', 'EXTERNAL_FORCES'],
]);
