/** What a CAMEO root code is called here, and the PLOVER type that stands for it (PLOVER's own table of CAMEO codes). */
export interface CameoRoot {
  readonly eventType: string;
  readonly name: string;
}

const root = (eventType: string, name: string): CameoRoot => ({ eventType, name });

/** CAMEO root codes. PLOVER's Protest is ACLED's Protests; it counts fighting and mass violence as Assault. */
export const cameoRoots: ReadonlyMap<string, CameoRoot> = new Map([
  ['01', root('STATEMENT', 'Public statement')],
  ['02', root('REQUEST', 'Appeal')],
  ['03', root('AGREE', 'Intent to cooperate')],
  ['04', root('CONSULT', 'Consultation')],
  ['05', root('SUPPORT', 'Diplomatic cooperation')],
  ['06', root('COOPERATE', 'Material cooperation')],
  ['07', root('AID', 'Aid')],
  ['08', root('YIELD', 'Yielding')],
  ['09', root('ACCUSE', 'Investigation')],
  ['10', root('REQUEST', 'Demand')],
  ['11', root('ACCUSE', 'Disapproval')],
  ['12', root('REJECT', 'Rejection')],
  ['13', root('THREATEN', 'Threat')],
  ['14', root('PROTESTS', 'Protest')],
  ['15', root('MOBILIZE', 'Show of force')],
  ['16', root('SANCTION', 'Reduced relations')],
  ['17', root('COERCE', 'Coercion')],
  ['18', root('ASSAULT', 'Assault')],
  ['19', root('ASSAULT', 'Fighting')],
  ['20', root('ASSAULT', 'Mass violence')],
]);

/** GDELT's types of geography: none, a country, a US state, a US city, a city, a province. */
export const geoTypes: ReadonlyMap<string, 'NONE' | 'COUNTRY' | 'ADMIN1' | 'PLACE'> = new Map([
  ['0', 'NONE'],
  ['1', 'COUNTRY'],
  ['2', 'ADMIN1'],
  ['3', 'PLACE'],
  ['4', 'PLACE'],
  ['5', 'ADMIN1'],
]);

/** CAMEO's codes of the parts that actors play, with the type of actor that fits, and our words for them. */
export const cameoRoles: ReadonlyMap<string, { readonly actorType: string; readonly name: string }> = new Map(
  (
    [
      ['GOVERNMENT', { GOV: 'government', LEG: 'legislature' }],
      ['STATE_FORCES', { MIL: 'military', COP: 'police', SPY: 'intelligence service' }],
      ['REBEL_GROUP', { REB: 'rebels', INS: 'insurgents', SEP: 'separatists' }],
      ['ARMED_GROUP', { UAF: 'armed groups', IMG: 'militarised groups' }],
      ['CIVILIANS', { CVL: 'civilians', REF: 'refugees', SET: 'settlers' }],
      ['IGO', { IGO: 'intergovernmental organisation' }],
      ['ORGANIZATION', { NGO: 'non-governmental organisation', NGM: 'non-governmental movement', JUD: 'judiciary' }],
      ['ORGANIZATION', { BUS: 'business', MNC: 'multinational company', LAB: 'workers', AGR: 'farmers' }],
      ['ORGANIZATION', { MED: 'media', EDU: 'education', HLH: 'health services', HRI: 'human rights groups' }],
      ['ORGANIZATION', { DEV: 'development organisations', ENV: 'environmental groups', PTY: 'political party' }],
      ['UNKNOWN', { OPP: 'opposition', ELI: 'elites', CRM: 'criminals', RAD: 'radicals', MOD: 'moderates' }],
      ['UNKNOWN', { UIS: 'unidentified state actors' }],
    ] as const
  ).flatMap(([actorType, names]) =>
    Object.entries(names).map(([code, name]) => [code.toLowerCase(), { actorType, name }] as const),
  ),
);
