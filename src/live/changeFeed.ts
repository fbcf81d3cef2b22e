import { CasusError } from '../errors.js';
import { grouped } from '../lists.js';
import type { ChangeLog } from './changeLog.js';
import { Lane } from './lane.js';
import type { Subscriber } from './subscriber.js';
import type { Topic } from './topic.js';

/** How often the log is read for the changes of other processes. */
const pollMs = 200;

/**
 * Reads the log for all subscribers of this process that have caught up with it, and only while there are any. Each
 * change is answered once a topic. A topic whose answers take long is passed over meanwhile and goes on from where it
 * stands, so that no other waits for it. An engine that is away is asked until it answers, and nothing is left out.
 */
export class ChangeFeed {
  private readonly lanes = new Map<Topic, Lane>();
  private readonly stopped = new AbortController();
  private running = false;
  private wakeUp: (() => void) | undefined;
  private woken = false;

  /** `troubled` is told, once until it ends, why the log cannot be read. */
  constructor(
    private readonly log: Pick<ChangeLog, 'after'>,
    private readonly troubled: (error: unknown) => void,
  ) {}

  /** Hands a subscriber every change after `at`; false where its topic is further: the log has those between. */
  join(subscriber: Subscriber, at: number): boolean {
    const { topic } = subscriber;
    const lane = this.lanes.get(topic) ?? new Lane(topic, at);
    if (this.stopped.signal.aborted || at < lane.at) return false;
    lane.subscribers.add(subscriber);
    this.lanes.set(topic, lane);
    if (!this.running) {
      this.running = true;
      void this.run();
    }
    return true;
  }

  leave(subscriber: Subscriber): void {
    const lane = this.lanes.get(subscriber.topic);
    if (lane?.subscribers.delete(subscriber) && lane.subscribers.size === 0) this.lanes.delete(subscriber.topic);
  }

  /** Reads the log at once: this process has committed something. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Ends all subscribers. */
  close(): void {
    this.stopped.abort();
    for (const lane of [...this.lanes.values()]) for (const subscriber of [...lane.subscribers]) subscriber.end();
    this.wake();
  }

  private async run(): Promise<void> {
    let told = false;
    while (this.lanes.size > 0 && !this.stopped.signal.aborted) {
      try {
        for (const lanes of this.abreast()) await this.advance(lanes);
        told = false;
      } catch (error) {
        if (!told) this.troubled(error);
        told = true;
      }
      await this.pause();
    }
    this.running = false;
  }

  /** The lanes that wait for changes: those that were told equally much together, the furthest first. */
  private abreast(): Lane[][] {
    const waiting = [...this.lanes.values()].filter(({ busy }) => !busy);
    const together = grouped(waiting.map((lane) => [lane.at, lane] as const));
    return [...together].sort(([a], [b]) => b - a).map(([, lanes]) => lanes);
  }

  /** Reads once what follows for lanes that are abreast, and lets each tell it; one that has done so goes on at once. */
  private async advance(lanes: readonly Lane[]): Promise<void> {
    const [{ at } = { at: 0 }] = lanes;
    try {
      const changes = await this.log.after(at);
      if (changes.length === 0) return;
      for (const lane of lanes) void lane.tell(changes, this.stopped.signal).then(() => this.wake());
    } catch (error) {
      if (!(error instanceof CasusError) || error.code !== 'BAD_USER_INPUT') throw error;
      // Without what follows, none of their subscribers can go on.
      for (const lane of lanes) lane.fail(error);
    }
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
