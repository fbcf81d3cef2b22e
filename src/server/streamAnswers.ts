import type { FormattedExecutionResult } from 'graphql';
import { Subscriber } from '../live/subscriber.js';

type Result = IteratorResult<FormattedExecutionResult, undefined>;

const done: Result = { done: true, value: undefined };

/**
 * The answers of one operation on an event stream, which begins with the first that is asked for. It has `throw` as
 * graphql-sse ends no iterator without; and is no generator, as one that waits for a change cannot be ended meanwhile.
 */
export class StreamAnswers implements AsyncIterableIterator<FormattedExecutionResult, undefined> {
  private subscriber: Subscriber | undefined;
  private begun = false;
  private ended = false;

  /** `finished` is called when nothing of it is held any longer: not before an answer that was taken has left. */
  constructor(
    private readonly begin: () => Promise<FormattedExecutionResult | Subscriber>,
    private readonly finished?: () => void,
  ) {}

  async next(): Promise<Result> {
    const result = this.begun ? await this.following() : await this.first();
    if (result.done) this.finished?.();
    return result;
  }

  async return(): Promise<Result> {
    this.ended = true;
    await this.subscriber?.return();
    return done;
  }

  throw(): Promise<Result> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async first(): Promise<Result> {
    this.begun = true;
    const answer = await this.begin();
    if (answer instanceof Subscriber) {
      this.subscriber = answer;
      return this.ended ? answer.return() : answer.next();
    }
    return this.ended ? done : { done: false, value: answer };
  }

  private following(): Promise<Result> {
    return this.subscriber?.next() ?? Promise.resolve(done);
  }
}
