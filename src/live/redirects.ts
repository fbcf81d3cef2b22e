import type { Engine } from '../engines/engine.js';
import { readCypher } from '../model/project.js';
import { moveOf, type Change, type Move } from './change.js';

/**
 * Where some ids of vertices led at any time: an id that was merged leads to the survivor, until that is undone. The graph
 * is asked once, before the first changes that somebody follows; later ones tell themselves what they change of it.
 */
export class Redirects {
  /** By id: how each write that is kept moved it, by the write's revision. */
  private readonly moves: ReadonlyMap<string, Map<number, Move>>;
  /** Where ids lead that no change which is kept has moved. */
  private merged: ReadonlyMap<string, string> = new Map();
  /** The last change that is known. */
  private seq = -1;

  constructor(
    private readonly engine: Pick<Engine, 'read'>,
    ids: Iterable<string>,
  ) {
    this.moves = new Map([...ids].map((id) => [id, new Map()]));
  }

  /** Whether each id was always that of a vertex, as far as is known. */
  get none(): boolean {
    return this.merged.size === 0 && [...this.moves.values()].every(({ size }) => size === 0);
  }

  /** Takes in changes that follow one another, and what came before them. */
  async learn(changes: readonly Change[]): Promise<void> {
    const [first, last] = [changes[0], changes.at(-1)];
    if (!first || !last) return;
    if (first.seq > this.seq + 1) await this.ask();
    for (const { entityId, revision, move } of changes)
      if (entityId !== null && move) this.moves.get(entityId)?.set(revision, move);
    this.seq = Math.max(this.seq, last.seq);
  }

  /** The id of the vertex that an id stood for after a write, by the write's revision. */
  after(revision: number, id: string): string {
    const moves = [...(this.moves.get(id) ?? [])].sort(([a], [b]) => a - b);
    const last = moves.findLast(([at]) => at <= revision);
    const [, next] = moves[0] ?? [];
    const into = last ? last[1].after : next ? next.before : this.merged.get(id);
    return into ?? id;
  }

  private async ask(): Promise<void> {
    const ids = [...this.moves.keys()];
    const rows = (await this.engine.read(readCypher('cypher/changes/moves.cypher'), { ids })) as (readonly [
      ...[id: string, revision: number | null, fieldsOrInto: string],
    ])[];
    this.merged = new Map(rows.flatMap(([id, revision, into]) => (revision === null ? [[id, into] as const] : [])));
    for (const [id, revision, fields] of rows) {
      const move = revision === null ? undefined : moveOf(fields);
      if (revision !== null && move) this.moves.get(id)?.set(revision, move);
    }
  }
}
