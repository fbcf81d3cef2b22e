import type { VertexRecord } from '../../write/records.js';
import { citeDataset } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import { slugOf } from '../slug.js';

/** UCDP's page about something with an id. */
const pageOf = (kind: 'actor' | 'conflict', id: string): string => `https://ucdp.uu.se/${kind}/${id}`;

/** The id of an actor or a conflict: UCDP's own, and the name in files that leave it out. */
export const ucdpId = (kind: 'actor' | 'conflict', id: string | null, name: string): string =>
  `ucdp:${kind}:${id ?? slugOf(name)}`;

/** UCDP's id of an actor or a conflict as an external id. */
export const externalIdsOf = (kind: 'actor' | 'conflict', id: string | null): object =>
  id === null
    ? {}
    : {
        externalIds: [{ scheme: kind === 'actor' ? 'UCDP_ACTOR' : 'UCDP_CONFLICT', value: id, url: pageOf(kind, id) }],
      };

/** An actor of UCDP. */
export const ucdpActor = (dataset: Dataset, id: string | null, name: string): VertexRecord => ({
  id: ucdpId('actor', id, name),
  type: 'ACTOR',
  name,
  actorType: actorTypeOf(name),
  ...externalIdsOf('actor', id),
  shared: true,
  citations: [citeDataset(dataset)],
});

/** UCDP gives no kinds of actors; its names tell some: a coalition lists its members, commas in brackets aside. */
function actorTypeOf(name: string): string {
  if (name.replace(/\([^)]*\)/g, '').includes(',')) return 'COALITION';
  if (name.startsWith('Government of ')) return 'GOVERNMENT';
  return name === 'Civilians' ? 'CIVILIANS' : 'ARMED_GROUP';
}
