import type { Engine, Run } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import { effectStatements } from './effectStatements.js';
import { changeRows, changeStatements, type Author, type ChangeRow } from './changes.js';
import { checkRecords } from './checkRecords.js';
import { isSilent, type Effect, type Intent } from './effect.js';
import { planMerge } from './planMerge.js';
import { planRename, type Rename } from './planRename.js';
import { planRetract } from './planRetract.js';
import { planUndo } from './planUndo.js';
import { planUpsert } from './planUpsert.js';
import { refuse, type RecordPlace } from './recordErrors.js';
import type { GraphRecords } from './records.js';
import { send, type Statement } from './statements.js';

/** What a write did. Counts are of vertices and edges together. */
export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly retracted: number;
  /** Records that were left out, as the graph holds what was said later. */
  readonly older: readonly RecordPlace[];
  /** Ids of the changes it made, in order. */
  readonly changes: readonly string[];
  /** How many writes the graph has seen. */
  readonly revision: number;
}

/** Told what a write did before it is committed: what it throws keeps all of it from being so. */
export type Agree = (written: Written) => void;

export interface WriterOptions {
  /** The instant that a write is made at. */
  readonly now?: () => string;
  /** Called after a commit that changed something. */
  readonly committed?: (written: Written) => void;
}

/**
 * Everything that writes to the graph: one transaction a call, all of it or nothing, with the changes it makes in the
 * history. Writes run one after the other, whoever makes them; a call that would change nothing leaves no trace.
 */
export class Writer {
  constructor(
    private readonly engine: Engine,
    private readonly model: Model,
    private readonly options: WriterOptions = {},
  ) {}

  /** Creates what is not there, changes what is; the same records again change nothing. Throws RecordErrors. */
  async upsert(records: GraphRecords, author: Author, agree?: Agree): Promise<Written> {
    const checked = checkRecords(this.model, records);
    refuse(checked.problems);
    return this.commit(author, agree, (run) => planUpsert(run, this.model, checked));
  }

  /** Gives vertices other names, where they still have those that they are known by. */
  rename(renames: readonly Rename[], author: Author): Promise<Written> {
    return this.commit(author, undefined, (run) => planRename(run, this.model, renames));
  }

  /** Takes vertices, with their edges, and edges out of lists, counts, searches and walks; their ids stay known. */
  retract(ids: readonly string[], author: Author, agree?: Agree): Promise<Written> {
    return this.commit(author, agree, (run) => planRetract(run, this.model, ids, { imported: false }));
  }

  /** The same for what a data set no longer has: its rows bring it back once it has it again. */
  sweep(ids: readonly string[], author: Author): Promise<Written> {
    return this.commit(author, undefined, (run) => planRetract(run, this.model, ids, { imported: true }));
  }

  /** Makes several vertices one: names, external ids and edges move, and the old ids lead to it. */
  merge(into: string, from: readonly string[], author: Author, agree?: Agree): Promise<Written> {
    return this.commit(author, agree, (run) => planMerge(run, this.model, into, from));
  }

  /** Takes back a change, with all that was done with it; CONFLICT where the graph has moved on since. */
  undo(changeId: string, author: Author, agree?: Agree): Promise<Written> {
    return this.commit(author, agree, (run) => planUndo(run, this.model, changeId));
  }

  private async commit(
    author: Author,
    agree: Agree | undefined,
    plan: (run: Run) => Promise<Intent>,
  ): Promise<Written> {
    const written = await this.engine.write(async (run) => {
      // What is planned on is read under the lock: it is sent without waiting, and carried out after it.
      const locked = run(readCypher('cypher/write/lock.cypher')) as Promise<[[revision: number, seq: number]]>;
      const [[[revision, seq]], intent] = await Promise.all([locked, plan(run)]);
      const done = await this.carryOut(run, intent, author, { revision, seq });
      agree?.(done);
      return done;
    });
    if (written.changes.length > 0) this.options.committed?.(written);
    return written;
  }

  private async carryOut(
    run: Run,
    { effects, unchanged = 0, older = [], operation }: Intent,
    author: Author,
    state: { readonly revision: number; readonly seq: number },
  ): Promise<Written> {
    const { model } = this;
    const now = this.options.now?.() ?? new Date().toISOString();
    // An act tells of what it was done to, even where nothing of that changed.
    const heads = new Set(effects.flatMap(({ of }) => of ?? []));
    const seen = effects.filter((effect) => effect.of !== undefined || heads.has(effect) || !isSilent(effect));
    const count = (...kinds: Effect['kind'][]): number => seen.filter(({ kind }) => kinds.includes(kind)).length;
    const created = count('CREATE');
    const metHere = seen.filter((effect) => effect.on === 'vertex' && effect.isNew).length;
    const retracted = count('RETRACT', 'MERGE') - metHere;
    const revision = state.revision + (seen.length > 0 ? 1 : 0);
    let changes: readonly ChangeRow[] = [];
    await send(run, statements());
    function* statements(): Generator<Statement> {
      yield* effectStatements(model, effects, { now, reason: author.reason ?? null });
      changes = changeRows(model, seen, { seq: state.seq, operation });
      if (changes.length === 0) return;
      yield* changeStatements(changes, { at: now, author, revision });
      const params = { revision, seq: state.seq + changes.length };
      yield { text: readCypher('cypher/write/revision.cypher'), params };
    }
    return {
      created,
      updated: seen.length - created - retracted,
      unchanged,
      retracted,
      older,
      changes: changes.map(({ id }) => id),
      revision,
    };
  }
}
