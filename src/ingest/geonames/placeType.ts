/** PlaceType by GeoNames feature code, where it is not that of its class. */
const byCode: Readonly<Record<string, string>> = {
  ADM1: 'ADMIN1',
  ADM2: 'ADMIN2',
  ADM3: 'ADMIN3',
  PCL: 'COUNTRY',
  PCLD: 'COUNTRY',
  PCLF: 'COUNTRY',
  PCLI: 'COUNTRY',
  PCLS: 'COUNTRY',
  CONT: 'REGION',
  AIRB: 'MILITARY_BASE',
  INSM: 'MILITARY_BASE',
  MILB: 'MILITARY_BASE',
  NVB: 'MILITARY_BASE',
};

/** PlaceType by feature class: areas, cities, spots; water, mountains, roads and woods are areas too. */
const byClass: Readonly<Record<string, string>> = {
  A: 'AREA',
  H: 'AREA',
  L: 'AREA',
  P: 'SETTLEMENT',
  R: 'AREA',
  S: 'SITE',
  T: 'AREA',
  U: 'AREA',
  V: 'AREA',
};

/** The PlaceType of a feature. */
export const placeTypeOf = (featureClass: string, featureCode: string): string =>
  byCode[featureCode] ?? byClass[featureClass] ?? 'UNKNOWN';
