import { setTimeout as wait } from 'node:timers/promises';
import { CasusError } from '../errors.js';
import type { Change } from './change.js';
import type { ChangeLog } from './changeLog.js';
import type { Subscriber } from './subscriber.js';
import type { Topic } from './topic.js';
import { untilAnswered } from './untilAnswered.js';

/** How often the log is read for the changes of other processes. */
const pollMs = 200;

/** How long changes wait for subscribers that have no room for them, before these are ended. */
const patienceMs = 1_000;

/**
 * Reads the log for all subscribers of this process that have caught up with it, and only while there are any. Each
 * change is answered once a topic. An engine that is away is asked until it answers, and nothing is left out.
 */
export class ChangeFeed {
  private readonly topics = new Map<Topic, Set<Subscriber>>();
  private readonly stopped = new AbortController();
  /** The change up to which the log was read. */
  private position = 0;
  private running = false;
  private wakeUp: (() => void) | undefined;
  private woken = false;

  /** `troubled` is told, once until it ends, why the log cannot be read. */
  constructor(
    private readonly log: Pick<ChangeLog, 'after'>,
    private readonly troubled: (error: unknown) => void,
  ) {}

  /** Hands a subscriber every change after `at`; false where the feed is further already: the log has those between. */
  join(subscriber: Subscriber, at: number): boolean {
    if (this.stopped.signal.aborted || (this.running && at < this.position)) return false;
    const { topic } = subscriber;
    const others = this.topics.get(topic);
    if (others) others.add(subscriber);
    else this.topics.set(topic, new Set([subscriber]));
    if (!this.running) {
      this.position = at;
      this.running = true;
      void this.run();
    }
    return true;
  }

  leave(subscriber: Subscriber): void {
    const others = this.topics.get(subscriber.topic);
    if (others?.delete(subscriber) && others.size === 0) this.topics.delete(subscriber.topic);
  }

  /** Reads the log at once: this process has committed something. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Ends all subscribers. */
  close(): void {
    this.stopped.abort();
    for (const subscriber of this.subscribers()) subscriber.end();
    this.wake();
  }

  private async run(): Promise<void> {
    let told = false;
    while (this.topics.size > 0 && !this.stopped.signal.aborted) {
      try {
        const changes = await this.log.after(this.position);
        told = false;
        if (changes.length > 0) {
          await this.deliver(changes);
          continue;
        }
      } catch (error) {
        // Without what follows, no subscriber can go on.
        if (error instanceof CasusError && error.code === 'BAD_USER_INPUT') this.fail(error);
        else if (!told) this.troubled(error);
        told = true;
      }
      await this.pause();
    }
    this.running = false;
  }

  /** Subscribers who join from now on have these changes from the log, so that none gets them twice or not at all. */
  private async deliver(changes: readonly Change[]): Promise<void> {
    const last = changes.at(-1)?.seq ?? this.position;
    this.position = last;
    const topics = [...this.topics];
    await this.roomFor(changes.length);
    await Promise.all(
      topics.map(async ([topic, subscribers]) => {
        try {
          const told = await untilAnswered(() => topic.tell(changes), this.stopped.signal);
          for (const subscriber of [...subscribers]) subscriber.push(told, last);
        } catch (error) {
          for (const subscriber of [...subscribers]) subscriber.fail(error);
        }
      }),
    );
  }

  private async roomFor(count: number): Promise<void> {
    const until = Date.now() + patienceMs;
    while (Date.now() < until && this.subscribers().some(({ room }) => room < count)) await wait(10);
  }

  private fail(error: unknown): void {
    for (const subscriber of this.subscribers()) subscriber.fail(error);
  }

  private subscribers(): Subscriber[] {
    return [...this.topics.values()].flatMap((subscribers) => [...subscribers]);
  }

  private async pause(): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.woken = false;
  }
}
