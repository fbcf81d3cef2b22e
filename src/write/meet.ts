import type { Run } from '../engines/engine.js';
import { ownCatalogues } from '../model/catalogues.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import type { CheckedVertex } from './checkRecords.js';
import type { VertexEffect } from './effect.js';
import { completed } from './planVertices.js';

interface ExternalId {
  readonly scheme: string;
  readonly value: string;
}

/** A new actor, and the one in the graph that it is. */
export interface Met {
  readonly record: CheckedVertex;
  readonly into: string;
}

const keyOf = ({ scheme, value }: ExternalId): string => `${scheme} ${value}`;

const externalIdsOf = ({ given }: CheckedVertex): readonly ExternalId[] =>
  ((given['externalIds'] ?? []) as readonly ExternalId[]).filter(({ scheme }) => !ownCatalogues.has(scheme));

/** Editors name the actor that they mean; what an import says of one carries its data set, or is shared by rows. */
const isImported = ({ record }: CheckedVertex): boolean => record.shared === true || record['dataset'] !== undefined;

/**
 * Actors of an import that the graph has by another id: those with the same id in the same catalogue, by the id of the new
 * one. Where several have it, none is met: merging them is up to an editor.
 */
export async function meetActors(
  run: Run,
  records: readonly CheckedVertex[],
  isKnown: (id: string) => boolean,
): Promise<Map<string, Met>> {
  const newcomers = records.filter(
    (checked) =>
      checked.record.type === 'ACTOR' &&
      isImported(checked) &&
      !isKnown(checked.record.id) &&
      externalIdsOf(checked).length > 0,
  );
  if (newcomers.length === 0) return new Map();
  const values = Object.fromEntries(newcomers.flatMap(externalIdsOf).map(({ value }) => [value, true]));
  const rows = (await run(readCypher('cypher/write/read-by-external-ids.cypher'), { values })) as [
    ...[id: string, schemes: readonly string[], values: readonly string[]],
  ][];
  const holders = new Map<string, Set<string>>();
  for (const [id, schemes, ids] of rows) {
    schemes.forEach((scheme, index) => {
      const key = keyOf({ scheme, value: ids[index] ?? '' });
      holders.set(key, (holders.get(key) ?? new Set()).add(id));
    });
  }
  return new Map(
    newcomers.flatMap((record) => {
      const [into, another] = new Set(externalIdsOf(record).flatMap((each) => [...(holders.get(keyOf(each)) ?? [])]));
      return into !== undefined && another === undefined ? [[record.record.id, { record, into }] as const] : [];
    }),
  );
}

/** The ids of actors that were met lead to these from now on; undone, the two are apart again. */
export const redirectsOf = (model: Model, met: ReadonlyMap<string, Met>): VertexEffect[] =>
  [...met].map(([id, { record, into }]) => {
    const { type, dataset = null, modified = null, importHash } = record.record;
    return {
      ...{ on: 'vertex', kind: 'MERGE', isNew: true, id, type },
      fields: [{ name: 'mergedInto', before: undefined, after: into }],
      values: completed(model, { type, values: record.given }),
      ...(importHash !== undefined && { hidden: { dataset, importHash, modified } }),
    };
  });
