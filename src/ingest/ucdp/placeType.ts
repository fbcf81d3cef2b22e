/** The last word of the names that UCDP gives places, by the kind of place it speaks of. */
const words: Readonly<Record<string, readonly string[]>> = {
  ADMIN1: ['governorate', 'oblast', 'province', 'state'],
  ADMIN2: ['county', 'district', 'municipality', 'raion', 'rayon', 'woreda'],
  SETTLEMENT: [
    'city',
    'town',
    'village',
    'suburb',
    'township',
    'settlement',
    'hamlet',
    'neighborhood',
    'neighbourhood',
  ],
  MILITARY_BASE: ['base', 'airbase', 'barracks'],
  SITE: [
    ...['airport', 'airfield', 'bridge', 'camp', 'castle', 'checkpoint', 'complex', 'crossing', 'dam', 'farm', 'farms'],
    ...['field', 'fields', 'hospital', 'junction', 'mine', 'plant', 'prison', 'station'],
  ],
  AREA: [
    ...['area', 'axis', 'border', 'desert', 'enclave', 'forest', 'highway', 'hill', 'hills', 'island', 'lake'],
    ...['mountain', 'mountains', 'plain', 'plains', 'pocket', 'range', 'region', 'river', 'road', 'sector', 'valley'],
  ],
};

const byWord = new Map(Object.entries(words).flatMap(([type, list]) => list.map((word) => [word, type] as const)));

/** Names of a part of something, such as `Northern Aleppo Governorate`. */
const part = /^(north|south|east|west|central|upper|lower)\w*\s.*\s(governorate|oblast|province|state|district)$/i;

/** The kind of a place by its name alone, so that all rows that name it say the same. */
export const placeTypeOf = (name: string): string =>
  part.test(name) ? 'AREA' : (byWord.get(name.toLowerCase().split(/\s+/).at(-1) ?? '') ?? 'UNKNOWN');
