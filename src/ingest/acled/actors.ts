import type { VertexRecord } from '../../write/records.js';
import { decoded } from '../cells.js';
import { citeDataset, citeRow } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import type { Participant } from '../participation.js';
import { slugOf } from '../slug.js';
import { interCodes } from './codes.js';
import type { AcledColumn, AcledRow } from './columns.js';

/** The columns of each side. */
const sides = [
  { side: 'A', actor: 'actor1', associates: 'assocActor1', inter: 'inter1' },
  { side: 'B', actor: 'actor2', associates: 'assocActor2', inter: 'inter2' },
] as const;

/**
 * Who took part. actor1 and actor2 stand on different sides and have no roles: ACLED says who met, not who began.
 * Associates stood with their actor; what they did is not said, so only the column they are cited from tells them.
 */
export const participantsOf = (row: AcledRow, dataset: Dataset, locator: string): Participant[] =>
  sides.flatMap(({ side, actor, associates, inter }) => {
    const actorType = decoded(row, inter, interCodes) ?? 'UNKNOWN';
    const named = (column: AcledColumn, name: string, type: string): Participant => ({
      actor: acledActor(dataset, name, type),
      side,
      citation: citeRow(dataset, `${locator} ${row.name(column)}`),
    });
    const name = row.text(actor);
    return [
      ...(name === null ? [] : [named(actor, name, actorType)]),
      ...partsOf(row.text(associates)).map((associate) => named(associates, associate, 'UNKNOWN')),
    ];
  });

/** The parts of a list in a cell, which ACLED parts by semicolons. */
export const partsOf = (text: string | null): string[] =>
  (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const acledActor = (dataset: Dataset, name: string, actorType: string): VertexRecord => ({
  id: `acled:actor:${slugOf(name)}`,
  type: 'ACTOR',
  name,
  actorType: namedTypes.find(([, pattern]) => pattern.test(name))?.[0] ?? actorType,
  shared: true,
  citations: [citeDataset(dataset)],
});

/**
 * What names tell of an actor wherever it appears. inter tells what it was in one event: the same army is a state force
 * at home and an external force abroad, and an associate has no code at all.
 */
const namedTypes: readonly (readonly [string, RegExp])[] = [
  ['STATE_FORCES', /^(Military|Police) Forces of /],
  ['GOVERNMENT', /^Government of /],
  ['CIVILIANS', /^Civilians \(/],
  ['PROTESTERS', /^Protesters \(/],
  ['RIOTERS', /^Rioters \(/],
];
