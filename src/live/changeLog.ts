import type { Engine } from '../engines/engine.js';
import { badInput, type CasusError } from '../errors.js';
import { readCypher } from '../model/project.js';
import { changeOf, type Change } from './change.js';

/** Which changes the log holds, by their seq. */
export interface Reach {
  readonly last: number;
  readonly keptFrom: number;
}

/** Most changes read at once. */
export const batchSize = 500;

const cursorPattern = /^(0|[1-9]\d{0,14})$/;

/** Changes that were asked for are no longer kept. */
const forgotten = ({ keptFrom }: Reach): CasusError =>
  badInput('after', `is older than what is kept; the oldest cursor to go on after is "${keptFrom - 1}".`);

/** The log of changes in the graph. Their seq has no gaps: those between two of them are known without a search. */
export class ChangeLog {
  constructor(private readonly engine: Pick<Engine, 'read'>) {}

  async reach(): Promise<Reach> {
    const [row] = await this.engine.read(readCypher('cypher/changes/reach.cypher'));
    const [last, keptFrom] = (row ?? [0, 1]) as [number, number];
    return { last, keptFrom };
  }

  /** The seq after which a reader begins: that of its cursor, or the last one. Throws where it cannot be gone on from. */
  async start(after: string | undefined): Promise<number> {
    const reach = await this.reach();
    if (after === undefined) return reach.last;
    if (!cursorPattern.test(after))
      throw badInput('after', `must be the cursor of a change, not "${after.slice(0, 40)}".`);
    const seq = Number(after);
    if (seq > reach.last) throw badInput('after', `is no cursor yet: the last one is "${reach.last}", not "${seq}".`);
    if (seq < reach.keptFrom - 1) throw forgotten(reach);
    return seq;
  }

  /** The changes that follow a seq, a batch at most; none where it is the last. Throws where some are no longer kept. */
  async after(seq: number): Promise<readonly Change[]> {
    const reach = await this.reach();
    const count = Math.min(batchSize, reach.last - seq);
    if (count <= 0) return [];
    if (seq < reach.keptFrom - 1) throw forgotten(reach);
    const seqs = Array.from({ length: count }, (_, index) => seq + 1 + index);
    const read = (await this.engine.read(readCypher('cypher/changes/read.cypher'), { seqs })).map(changeOf);
    // A replica that lags behind, or a part forgotten in between, may leave some out: what follows them waits.
    const gap = read.findIndex((change, index) => change.seq !== seqs[index]);
    return gap < 0 ? read : read.slice(0, gap);
  }
}
