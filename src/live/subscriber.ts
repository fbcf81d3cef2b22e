import type { FormattedExecutionResult } from 'graphql';
import { limitExceeded } from '../errors.js';
import { limits } from '../plan/limits.js';
import type { ChangeFeed } from './changeFeed.js';
import { batchSize, type ChangeLog } from './changeLog.js';
import type { Told, Topic } from './topic.js';
import { untilAnswered } from './untilAnswered.js';

type Result = IteratorResult<FormattedExecutionResult, undefined>;

/** What a subscriber reads from, and whom it tells of its end. */
export interface Sources {
  readonly log: ChangeLog;
  readonly feed: ChangeFeed;
  /** Makes an error one that a client may see. */
  readonly show: (error: unknown) => FormattedExecutionResult;
  readonly ended: () => void;
  /** Told where it is ended since it reads too slowly. */
  readonly dropped: () => void;
}

/** How long changes wait for a subscriber that has no room for them, until it has taken all that waits or is ended. */
const patienceMs = 1_000;

const done: Result = { done: true, value: undefined };

/**
 * The answers of one subscription, taken one by one: first from the log, a batch whenever the last is used up, then from
 * the feed as changes are committed. Written by hand, as a generator that waits for a change cannot be ended meanwhile.
 */
export class Subscriber implements AsyncIterableIterator<FormattedExecutionResult, undefined> {
  private readonly queue: Told[] = [];
  private readonly waiting: ((result: Result) => void)[] = [];
  private readonly stopped = new AbortController();
  private source: 'log' | 'reading' | 'feed' = 'log';
  /** The last change it took, or after which it began. */
  private taken: number;
  private last: FormattedExecutionResult | undefined;
  /** Since when changes have waited for it; undefined once it has taken all it was given. */
  private slowSince: number | undefined;

  /**
   * It begins after the change `at`. `caughtUp`: whether the log held no more than a moment ago, so that the feed has
   * what follows.
   */
  constructor(
    private readonly sources: Sources,
    readonly topic: Topic,
    private at: number,
    private caughtUp: boolean,
  ) {
    this.taken = at;
  }

  next(): Promise<Result> {
    const told = this.queue.shift();
    if (told) {
      this.taken = told.seq;
      return Promise.resolve({ done: false, value: told.result });
    }
    this.slowSince = undefined;
    const { last } = this;
    this.last = undefined;
    if (last) return Promise.resolve({ done: false, value: last });
    if (this.stopped.signal.aborted) return Promise.resolve(done);
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.source === 'log') void this.read();
    });
  }

  /** Ends it at once; what waits for it is dropped. */
  return(): Promise<Result> {
    this.queue.length = 0;
    this.end();
    this.last = undefined;
    return Promise.resolve(done);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /**
   * Takes the answers of the changes up to `seq`, those it has already left out. False where it has no room for them
   * yet: they must be handed to it again. When that has lasted too long, they end it.
   */
  push(told: readonly Told[], seq: number): boolean {
    if (this.stopped.signal.aborted) return true;
    const fresh = told.filter((each) => each.seq > this.at);
    const most = limits.subscriberQueueMax.value;
    if (fresh.length > most - this.queue.length + this.waiting.length) {
      this.slowSince ??= performance.now();
      if (performance.now() - this.slowSince < patienceMs) return false;
      this.queue.length = 0;
      const problem = `The subscriber reads too slowly; the last change it got has the cursor "${this.taken}".`;
      this.sources.dropped();
      this.fail(limitExceeded('subscriberQueueMax', most, problem));
      return true;
    }
    this.at = Math.max(this.at, seq);
    for (const each of fresh) {
      const resolve = this.waiting.shift();
      if (!resolve) this.queue.push(each);
      else {
        this.taken = each.seq;
        resolve({ done: false, value: each.result });
      }
    }
    return true;
  }

  /** Ends it with an error as its last answer. */
  fail(error: unknown): void {
    if (this.stopped.signal.aborted) return;
    const last = this.sources.show(error);
    const resolve = this.waiting.shift();
    if (resolve) resolve({ done: false, value: last });
    else this.last = last;
    this.end();
  }

  /** Ends it once it has taken what waits for it. */
  end(): void {
    if (this.stopped.signal.aborted) return;
    this.stopped.abort();
    this.sources.feed.leave(this);
    for (const resolve of this.waiting.splice(0)) resolve(done);
    this.sources.ended();
  }

  /** Reads the log until there is an answer, or nothing is left of it and the feed takes over. */
  private async read(): Promise<void> {
    const { log, feed } = this.sources;
    const { signal } = this.stopped;
    this.source = 'reading';
    try {
      while (this.waiting.length > 0) {
        if (this.caughtUp && feed.join(this, this.at)) {
          this.source = 'feed';
          return;
        }
        const changes = await untilAnswered(() => log.after(this.at), signal);
        this.caughtUp = changes.length < batchSize;
        const told = await untilAnswered(() => this.topic.tell(changes), signal);
        this.push(told, changes.at(-1)?.seq ?? this.at);
      }
    } catch (error) {
      this.fail(error);
    }
    this.source = 'log';
  }
}
