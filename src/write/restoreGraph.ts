import type { Engine } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { fillCypher, readCypher } from '../model/project.js';
import { linesOf } from './linesOf.js';
import { copyFormat } from './recordLine.js';
import { restoredBatches } from './restoredBatches.js';
import { RestoreError, restoredRow, type RestoredRow } from './restoredRow.js';
import { brokenOff, isRestoring, mendOf } from './restoring.js';
import type { Properties } from './values.js';

type Counted = RestoredRow['counted'];

/** How much a restore wrote. */
export interface Restored {
  readonly vertices: number;
  readonly relationships: number;
  /** Entries of the history. */
  readonly changes: number;
  readonly revision: number;
}

/**
 * Writes an export of the whole graph, the text of a `jsonl`, into an empty one, set up but without a vertex, exactly as
 * it is: ids, instants, history and revision. In batches, so that no transaction is large: until the last is in, the
 * graph's own vertex is marked `restoring`. Throws CONFLICT where the graph is not empty, RestoreError for a line that
 * is wrong. `wrote` is told how many rows each batch had.
 */
export async function restoreGraph(
  engine: Engine,
  model: Model,
  text: AsyncIterable<string>,
  wrote?: (rows: number) => void,
): Promise<Restored> {
  await begin(engine);
  const counts = { vertices: 0, relationships: 0, changes: 0 };
  const read = new Lines(model, text);
  for await (const batch of restoredBatches(read.rows())) {
    const [first] = batch;
    if (!first) continue;
    counts[first.counted] += await write(engine, batch, first);
    wrote?.(batch.length);
  }
  const revision = await end(engine, read.graph(counts));
  return { ...counts, revision };
}

/** The lines of an export: what stands on the graph's own vertex, the rows after it, and the end, which counts them. */
class Lines {
  private state: Properties | undefined;
  private format: unknown;
  private end: Properties | undefined;
  private number = 0;
  /** The seq that the next change must have: they follow on each other, from the first that is kept. */
  private nextChange = 1;

  constructor(
    private readonly model: Model,
    private readonly text: AsyncIterable<string>,
  ) {}

  async *rows(): AsyncGenerator<RestoredRow> {
    for await (const line of linesOf(this.text)) {
      this.number++;
      if (line.trim() === '') continue;
      const row = restoredRow(this.model, line, this.number);
      if (row.into === 'graph') this.begin(row.properties);
      else {
        if (!this.state) throw this.error('comes before the line of the kind graph, with which an export begins');
        if (this.end) throw this.error('comes after the line of the kind end, with which an export ends');
        if (row.into === 'end') this.end = row.properties;
        else {
          if (row.counted === 'changes') this.follow(row.properties['seq']);
          yield row;
        }
      }
    }
  }

  /** The graph's own vertex, once all was read and `counts` says how much that was: throws where some is missing. */
  graph(counts: Readonly<Record<Counted, number>>): Properties {
    if (!this.state) throw this.error('is the last, and none was of the kind graph');
    const seq = Number(this.state['seq'] ?? 0);
    if (this.nextChange !== seq + 1)
      throw this.error(`is the last, and the change ${String(seq)} did not come: the copy is cut off`);
    if (this.format === undefined) return this.state;
    if (!this.end) throw this.error('is the last, and none was of the kind end: the copy is cut off');
    for (const [name, count] of Object.entries(counts))
      if (this.end[name] !== count)
        throw this.error(`counts ${String(this.end[name])} ${name}, and ${count} came: the copy is not whole`);
    return this.state;
  }

  private begin({ format, ...state }: Properties): void {
    if (this.state) throw this.error('is a second line of the kind graph; an export has one');
    if (format !== undefined && format !== copyFormat)
      throw this.error(`is of the format ${JSON.stringify(format)}; this casus knows formats up to ${copyFormat}`);
    this.state = state;
    this.format = format;
    this.nextChange = Number(state['keptFrom'] ?? 1);
  }

  private follow(seq: unknown): void {
    if (seq !== this.nextChange)
      throw this.error(
        `is the change ${String(seq)}, where ${this.nextChange} must come: some of the history is missing`,
      );
    this.nextChange++;
  }

  private error = (problem: string): RestoreError => new RestoreError(this.number, problem);
}

async function begin(engine: Engine): Promise<void> {
  await engine.write(async (run) => {
    if (await isRestoring({ read: run })) throw new CasusError('CONFLICT', `${brokenOff} ${mendOf(engine)}`);
    const [labels] = (await run(readCypher('cypher/restore/any-vertex.cypher'))) as readonly string[][];
    if (labels)
      throw new CasusError(
        'CONFLICT',
        `The graph is not empty: it holds ${heldBy(labels)}; restore into an empty one, which CASUS_DATA or NEO4J_DATABASE names.`,
      );
    await run(readCypher('cypher/restore/begin.cypher'));
  });
}

/** The labels of what casus writes. */
const ownLabels = new Set(['Entity', 'Merged', 'Change', 'RetractedRelationship', 'CasusGraph']);

/** What a graph holds with a vertex of these labels, in the words of its users. */
const heldBy = (labels: readonly string[]): string =>
  labels.some((label) => ownLabels.has(label))
    ? 'entities, or their history'
    : `vertices that are none of casus (${labels.join(', ') || 'without a label'})`;

const end = (engine: Engine, state: Properties): Promise<number> =>
  engine.write(async (run) => {
    const [revision] = await run(readCypher('cypher/restore/end.cypher'), { state: { id: 'graph', ...state } });
    return Number(revision ?? 0);
  });

/** Writes rows that go to the same place; all of them, or none. */
async function write(engine: Engine, rows: readonly RestoredRow[], { into, ends, line }: RestoredRow): Promise<number> {
  const text = ends
    ? fillCypher('cypher/restore/relationships.cypher', { TYPE: into })
    : fillCypher('cypher/restore/vertices.cypher', { LABELS: into });
  const sent = rows.map((row) => (row.ends ? { ...row.ends, props: row.properties } : row.properties));
  return engine.write(async (run) => {
    const [count] = await run(text, { rows: sent });
    const missing = rows.length - Number(count);
    if (missing === 0) return rows.length;
    const edges = `of the ${rows.length} ${into} edges from here on, ${missing} name a vertex`;
    throw new RestoreError(line, `cannot be restored: ${edges} that no line before them holds`);
  });
}
