import type { RelationshipRecord, VertexRecord } from '../../write/records.js';
import { alpha2OfAlpha3, countryName } from '../countryCode.js';
import { citeDataset, citeRow } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import { slugOf } from '../slug.js';
import { placedIn } from './actorPlace.js';
import { cameoRoles } from './codes.js';
import type { GdeltRow } from './columns.js';

/** The columns of each actor. CAMEO codes an event from its source to its target, so roles are known and sides are not. */
const sides = [
  {
    number: 1,
    role: 'INITIATOR',
    code: 'actor1',
    name: 'actor1Name',
    country: 'actor1Country',
    ethnic: 'actor1Ethnic',
    types: ['actor1Type1', 'actor1Type2', 'actor1Type3'],
  },
  {
    number: 2,
    role: 'TARGET',
    code: 'actor2',
    name: 'actor2Name',
    country: 'actor2Country',
    ethnic: 'actor2Ethnic',
    types: ['actor2Type1', 'actor2Type2', 'actor2Type3'],
  },
] as const;

type SideColumns = (typeof sides)[number];

/** The actors of a row and their edges to its event; an actor without a code is nobody. */
export const actorsOf = (
  row: GdeltRow,
  dataset: Dataset,
  event: string,
  locator: string,
): { vertices: VertexRecord[]; relationships: RelationshipRecord[] } => {
  const found = sides.flatMap((side) => {
    const code = row.text(side.code);
    return code === null ? [] : [{ side, actor: actorOf(row, dataset, code, side) }];
  });
  return {
    vertices: found.map(({ actor }) => actor),
    relationships: found.map(({ side, actor }) => {
      const named = row.text(side.name);
      const notes = [named === null ? null : `Named ${named}.`, placedIn(row, side.number)];
      const note = notes.filter((each) => each !== null).join(' ');
      const citation = citeRow(dataset, `${locator} ${row.name(side.code)}`);
      return {
        type: 'PARTICIPATED_IN',
        from: actor.id,
        to: event,
        role: side.role,
        side: null,
        citations: [note === '' ? citation : { ...citation, note }],
      };
    }),
  };
};

/**
 * A code's actor. GDELT files Texas and Chicago under USA, so a name is made of the code: country and part played. What
 * the row calls it is the name only of codes that hold more, such as a religion or a known group.
 */
function actorOf(row: GdeltRow, dataset: Dataset, code: string, columns: SideColumns): VertexRecord {
  const country = row.text(columns.country);
  const alpha2 = country === null ? null : alpha2OfAlpha3(country);
  const types = columns.types.map((column) => row.text(column)).filter((type) => type !== null);
  const roles = types.flatMap((type) => cameoRoles.get(type.toLowerCase()) ?? []);
  const isTold = code.length === 3 * ((alpha2 === null ? 0 : 1) + roles.length);
  const told = [...(alpha2 === null ? [] : [countryName(alpha2)]), roles.map(({ name }) => name).join(', ')]
    .filter((part) => part !== '')
    .join(': ');
  return {
    // NER is Niger and, as an ethnic code, the Nuer.
    id: `gdelt:actor:${slugOf(code)}${row.text(columns.ethnic) === null ? '' : '/ethnic'}`,
    type: 'ACTOR',
    name: isTold ? upperFirst(told) : titleCase(row.text(columns.name) ?? code),
    actorType: roles[0]?.actorType ?? (isTold ? 'STATE' : 'UNKNOWN'),
    externalIds: [{ scheme: 'CAMEO_ACTOR', value: code }],
    shared: true,
    citations: [citeDataset(dataset)],
  };
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
