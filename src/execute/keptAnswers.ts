import { LRUCache } from 'lru-cache';
import type { Revisions } from '../engines/engine.js';

/** An answer's data as JSON text, true of one state of the graph. */
interface Kept {
  readonly text: string;
  readonly revision: string;
}

/** Bytes of a character at most, in V8. */
const characterBytes = 2;

/** What an answer takes beside its text and its key. */
const entryBytes = 300;

/** The part of all the room that one answer may take. */
const largestPart = 1 / 8;

/**
 * Answers kept as text, to be given again as long as the graph is in the state that they were read from. The engine is
 * asked for its state each time, so that an answer is never older than the request, whoever writes.
 */
export class KeptAnswers {
  readonly #kept: LRUCache<string, Kept>;
  /** How often an answer was found, and how often none. */
  hits = 0;
  misses = 0;

  constructor(
    private readonly revisions: Revisions,
    bytesMax: number,
  ) {
    this.#kept = new LRUCache({
      maxSize: bytesMax,
      maxEntrySize: Math.max(1, Math.floor(bytesMax * largestPart)),
      sizeCalculation: ({ text }, key) => entryBytes + characterBytes * (text.length + key.length),
    });
  }

  get count(): number {
    return this.#kept.size;
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /** The text kept of a request; undefined where there is none, or the graph is in another state by now. */
  async find(key: string): Promise<string | undefined> {
    const kept = this.#kept.get(key);
    // A newer state was heard of: no need to ask.
    if (kept && kept.revision === this.revisions.heard() && kept.revision === (await this.revisions.ask())) {
      this.hits++;
      return kept.text;
    }
    if (kept) this.#kept.delete(key);
    this.misses++;
    return undefined;
  }

  /**
   * Begins an answer. What it gives keeps the answer's text under the state heard of now, before anything is read: what
   * is read is of that state or a newer one, and if of a newer one, the state asked for later is another.
   */
  begin(key: string): (text: string) => void {
    const revision = this.revisions.heard();
    return (text) => {
      if (revision !== undefined) this.#kept.set(key, { text, revision });
    };
  }
}
