import type { Run } from '../engines/engine.js';
import { readKeptEdges, type EdgeImport, type EdgeState, type KeptImport } from './graphState.js';

/** A row of an import that is an edge, or a part of one. */
export interface EdgeRow {
  /** The edge's id with the ends that the row names; one of them may have been merged. */
  readonly named: string;
  /** Of what the row says. */
  readonly hash: string;
}

/** What records say an edge is. */
interface Said {
  /** Undefined where somebody else says it as well, who must be heard. */
  readonly rows: readonly EdgeRow[] | undefined;
  readonly modified: string | undefined;
}

/**
 * Whether all that is said of an edge was written before. What was retracted, or moved by a merge, tells it too: `kept`, by
 * the id that a row names.
 */
export const isSaid = (
  { rows }: Said,
  { importHashes = [] }: EdgeImport,
  kept: ReadonlyMap<string, KeptImport>,
): boolean =>
  rows?.every(
    ({ named, hash }) => importHashes.includes(hash) || kept.get(named)?.imported.importHashes?.includes(hash),
  ) ?? false;

/** Whether an import took an edge away that another object said: when that was says nothing of this one. */
export const isOfAnother = (kept: KeptImport | undefined, object: string | undefined): boolean =>
  kept !== undefined && object !== undefined && !kept.imported.importHashes && !kept.locators.includes(object);

/** What is known of an edge's rows once they are written. */
export const importOf = ({ rows, modified }: Said): EdgeImport => ({
  ...(rows && { importHashes: rows.map(({ hash }) => hash) }),
  ...(modified !== undefined && { modified }),
});

/** An edge of which it is forgotten what its rows said: one that an import takes away comes back with them. */
export const withoutRows = ({ imported: { importHashes: _, ...imported }, ...edge }: EdgeState): EdgeState => ({
  ...edge,
  imported,
});

/** What is known of the rows of wanted edges that were retracted, and of those that a merge moved, by their former ids. */
export async function readKept(
  run: Run,
  wanted: Iterable<Pick<EdgeState, 'id' | 'from' | 'to'> & Pick<Said, 'rows'>>,
  states: ReadonlyMap<string, EdgeState>,
  before: { has(id: string): boolean },
): Promise<ReadonlyMap<string, KeptImport>> {
  const ids = new Set<string>();
  for (const { id, from, to, rows = [] } of wanted) {
    if (!before.has(from) || !before.has(to)) continue;
    if (!states.has(id)) ids.add(id);
    for (const { named } of rows) if (named !== id) ids.add(named);
  }
  return readKeptEdges(run, [...ids]);
}
