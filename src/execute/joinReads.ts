import type { JoinedText } from '../compile/statement.js';
import type { Engine, Params } from '../engines/engine.js';

type Rows = readonly unknown[];

/**
 * A statement that takes less is mostly its fixed cost: reads that wait for it go with fewer others where two such run side
 * by side. One that takes longer is mostly work, which an engine of several processors does side by side.
 */
const quickMs = 2;

/** Reads that are sent together at most. */
const keysAtOnce = 64;

/** Reads waiting for the next statement, by key: the same read is asked once. */
type Waiting = Map<
  unknown,
  { readonly resolve: (rows: Rows) => void; readonly reject: (error: unknown) => void; readonly rows: Promise<Rows> }
>;

/** Reads of one plan whose other parameters are equal. */
interface Group {
  running: number;
  readonly waiting: Waiting;
}

/**
 * Joins concurrent reads of one plan into one statement, so that its fixed cost is paid once. A lone read never
 * waits: it is sent at once, and only reads that find others under way are gathered until one of these is done.
 */
export class ReadJoiner {
  private readonly groups = new Map<string, Group>();
  /** What the last statement took. */
  private tookMs = Infinity;

  constructor(
    private readonly engine: Engine,
    private readonly joined: JoinedText,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Statements that run side by side before further reads wait to be joined. */
  private get atOnce(): number {
    return this.tookMs < quickMs ? 1 : 2;
  }

  read(values: readonly unknown[]): Promise<Rows> {
    const key = values[this.joined.key];
    const others = Object.fromEntries(
      values.flatMap((value, index) => (index === this.joined.key ? [] : [[`p${index}`, value]])),
    );
    const name = JSON.stringify(others);
    let group = this.groups.get(name);
    if (!group) this.groups.set(name, (group = { running: 0, waiting: new Map() }));
    const asked = group.waiting.get(key) ?? wait(group.waiting, key);
    if (group.running < this.atOnce) void this.send(name, group, others);
    return asked.rows;
  }

  private async send(name: string, group: Group, others: Params): Promise<void> {
    const batch = [...group.waiting].slice(0, keysAtOnce);
    for (const [key] of batch) group.waiting.delete(key);
    group.running++;
    const sent = this.now();
    try {
      const rows = await this.engine.read(this.joined.text, { ...others, keys: batch.map(([key]) => key) });
      const byKey = new Map(rows as readonly (readonly [unknown, unknown])[]);
      for (const [key, { resolve }] of batch) resolve(byKey.has(key) ? [byKey.get(key)] : []);
    } catch (error) {
      for (const [, { reject }] of batch) reject(error);
    }
    group.running--;
    this.tookMs = this.now() - sent;
    if (group.waiting.size > 0 && group.running < this.atOnce) void this.send(name, group, others);
    else if (group.running === 0) this.groups.delete(name);
  }
}

function wait(waiting: Waiting, key: unknown): { readonly rows: Promise<Rows> } {
  let settle: Omit<NonNullable<ReturnType<Waiting['get']>>, 'rows'> | undefined;
  const rows = new Promise<Rows>((resolve, reject) => (settle = { resolve, reject }));
  if (settle) waiting.set(key, { ...settle, rows });
  return { rows };
}
