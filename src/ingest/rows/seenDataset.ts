import { partsOf, relationshipId } from '../../plan/relationshipId.js';
import type { Dataset, RejectedRow } from '../format.js';
import { hash64 } from './hashes.js';
import type { PreparedRow } from './preparedRow.js';

/** The names that a vertex has: its id, and those of what was merged into it. */
export type NamesOf = (id: string) => readonly string[];

/** What the files of a data set have, as its new version tells: whatever else the graph has of it is gone. */
export class SeenDataset {
  /** Rows, those that were rejected among them. */
  rows = 0;
  /** Those of them that are about a vertex of their own. */
  vertices = 0;
  /** Rows rejected of which it is not known what they are about. */
  unknown = 0;
  readonly #ids = new Set<bigint>();
  /** Vertices whose rows could not be read, and the ends of such edges: which edges they would have is not known. */
  readonly #open = new Set<bigint>();

  constructor(readonly dataset: Dataset) {}

  add({ id, edgeId, vertices: [first] }: Pick<PreparedRow, 'id' | 'edgeId' | 'vertices'>): void {
    this.rows += 1;
    if (id !== undefined) this.vertices += 1;
    // A vertex that this version shares with others may have been a row of its own in the last.
    for (const about of [id ?? first?.record.id, edgeId]) if (about !== undefined) this.#keep(this.#ids, about);
  }

  addRejected({ id }: Pick<RejectedRow, 'id'>): void {
    this.rows += 1;
    const edge = id === undefined ? undefined : partsOf(id);
    if (id === undefined) this.unknown += 1;
    else if (edge) this.#keep(this.#open, endsOf(edge.from, edge.to));
    else {
      this.vertices += 1;
      for (const set of [this.#ids, this.#open]) this.#keep(set, id);
    }
  }

  /** Whether the files have a vertex, under any of its names. */
  has(id: string, namesOf: NamesOf): boolean {
    return namesOf(id).some((name) => this.#ids.has(hash64(name)));
  }

  /** Whether the files have an edge, under any of the names of its ends, or may have it in a row that was rejected. */
  hasEdge(id: string, namesOf: NamesOf): boolean {
    const edge = partsOf(id);
    if (!edge) return false;
    return namesOf(edge.from).some((from) =>
      namesOf(edge.to).some(
        (to) =>
          this.#ids.has(hash64(relationshipId({ ...edge, from, to }))) ||
          [from, to, endsOf(from, to)].some((about) => this.#open.has(hash64(about))),
      ),
    );
  }

  /** Only a new version ends what the one before had. */
  #keep(set: Set<bigint>, about: string): void {
    if (this.dataset.version !== null) set.add(hash64(about));
  }
}

/** Both ends, whichever way. */
const endsOf = (...ends: readonly [string, string]): string => [...ends].sort().join('~');
