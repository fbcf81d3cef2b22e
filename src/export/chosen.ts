import { compareText } from '../lists.js';
import type { StoredEdge } from '../write/recordOf.js';

/** A part of the graph: some vertices, and edges among them. */
export class Chosen {
  /** Their ids, in order. */
  readonly vertices: readonly string[];
  private readonly ids: ReadonlySet<string>;

  constructor(
    ids: Iterable<string>,
    /** The edges by their ids; all among the vertices, where left out. */
    private readonly edges?: ReadonlySet<string>,
    /** What keeps the part from being complete, in one sentence. */
    readonly note?: string,
  ) {
    this.ids = new Set(ids);
    this.vertices = [...this.ids].sort(compareText);
  }

  hasEdge({ id, from, to }: StoredEdge & { readonly id: string }): boolean {
    return this.ids.has(from) && this.ids.has(to) && (this.edges?.has(id) ?? true);
  }
}
