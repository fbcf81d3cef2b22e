import { setTimeout as wait } from 'node:timers/promises';
import type { Change } from './change.js';
import type { Subscriber } from './subscriber.js';
import type { Topic } from './topic.js';
import { untilAnswered } from './untilAnswered.js';

/** How soon a subscriber that has no room is asked again. */
const askMs = 10;

/** The subscribers of one topic, and how far they were told: it goes at its own pace, a batch of changes at a time. */
export class Lane {
  readonly subscribers = new Set<Subscriber>();
  /** Whether it still tells a batch; nothing is kept for it meanwhile: the log has what it then goes on with. */
  busy = false;

  /** `at`: the change up to which it was told, or after which it begins. */
  constructor(
    private readonly topic: Topic,
    public at: number,
  ) {}

  /** Answers the changes that follow `at`, once for all subscribers; an engine that is away is asked until it answers. */
  async tell(changes: readonly Change[], signal: AbortSignal): Promise<void> {
    this.busy = true;
    try {
      const told = await untilAnswered(() => this.topic.tell(changes), signal);
      // Who joins from now on has these from the log, so that none gets them twice or not at all.
      this.at = changes.at(-1)?.seq ?? this.at;
      let left = [...this.subscribers];
      while ((left = left.filter((subscriber) => !subscriber.push(told, this.at))).length > 0) await wait(askMs);
    } catch (error) {
      this.fail(error);
    }
    this.busy = false;
  }

  /** Ends its subscribers with an error. */
  fail(error: unknown): void {
    for (const subscriber of [...this.subscribers]) subscriber.fail(error);
  }
}
