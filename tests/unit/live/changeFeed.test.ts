// The pace of the feed: a topic whose answers take long, and a subscriber that does not read, keep no other waiting.
import { setTimeout as wait } from 'node:timers/promises';
import type { Change } from '../../../src/live/change.js';
import { ChangeFeed } from '../../../src/live/changeFeed.js';
import { batchSize, ChangeLog } from '../../../src/live/changeLog.js';
import { Subscriber } from '../../../src/live/subscriber.js';
import type { Topic } from '../../../src/live/topic.js';
import { limits } from '../../../src/plan/limits.js';
import { takeSeqs } from '../../support/live.js';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A log that grows, and a feed of it. */
function feedOf() {
  let last = 0;
  let reads = 0;
  const log = new ChangeLog({
    read: (text, params) => {
      if (text.includes('CasusGraph')) return Promise.resolve([[last, 1]]);
      reads++;
      const seqs = (params as { readonly seqs: readonly number[] }).seqs;
      return Promise.resolve(seqs.map((seq) => [seq, `change:${seq}`, null, null, null, null, seq, null]));
    },
  });
  const feed = new ChangeFeed(log, () => undefined);
  return {
    feed,
    reads: () => reads,
    commit: (count: number): void => {
      last += count;
      feed.wake();
    },
    subscribe: (topic: Topic): Subscriber => {
      const show = (error: unknown) => ({ errors: [{ message: String(error) }] });
      return new Subscriber({ log, feed, show, ended: () => undefined, dropped: () => undefined }, topic, last, true);
    },
  };
}

const told = (changes: readonly Change[]) =>
  changes.map(({ seq }) => ({ seq, result: { data: { changes: { cursor: String(seq) } } } }));

const cheap = (): Topic => ({ tell: (changes) => Promise.resolve(told(changes)) });

/** A topic whose answers come when it is let go on. */
function dear() {
  const asked: (readonly Change[])[] = [];
  const held: (() => void)[] = [];
  const topic: Topic = {
    tell: async (changes) => {
      asked.push(changes);
      await new Promise<void>((resolve) => held.push(resolve));
      return told(changes);
    },
  };
  return { topic, asked, goOn: () => held.splice(0).forEach((resolve) => resolve()) };
}

/** How long a promise took, in milliseconds. */
async function took(promise: Promise<unknown>): Promise<number> {
  const started = performance.now();
  await promise;
  return performance.now() - started;
}

test('a topic that still answers keeps no other waiting, and catches up from the log without gap or double', async () => {
  const { feed, commit, subscribe } = feedOf();
  const { topic, asked, goOn } = dear();
  const [slow, quick] = [subscribe(topic), subscribe(cheap())];
  const slowly = takeSeqs(slow, 1_203);
  const first = takeSeqs(quick, 1);
  commit(1);
  await first;
  for (let count = 0; count < 2; count++) {
    const next = takeSeqs(quick, 601);
    commit(601);
    expect(await took(next)).toBeLessThan(1_000);
  }
  // Nothing queues for it: it was asked for the first change alone, and then for what the log has, by batches.
  expect(asked.map((changes) => changes.length)).toEqual([1]);
  const going = setInterval(goOn, 5);
  expect(await slowly).toEqual(range(1, 1_203));
  clearInterval(going);
  expect(asked.map((changes) => changes.length)).toEqual([1, batchSize, batchSize, 1_202 - 2 * batchSize]);
  feed.close();
});

test('one that joins while its topic answers gets what is being answered, once', async () => {
  const { feed, commit, subscribe } = feedOf();
  const { topic, asked, goOn } = dear();
  const early = takeSeqs(subscribe(topic), 3);
  const late = subscribe(topic);
  commit(2);
  while (asked.length === 0) await wait(5);
  const lately = takeSeqs(late, 3);
  commit(1);
  const going = setInterval(goOn, 5);
  expect([await early, await lately]).toEqual([range(1, 3), range(1, 3)]);
  clearInterval(going);
  feed.close();
});

test('topics that are abreast read the log once', async () => {
  const { feed, commit, reads, subscribe } = feedOf();
  const taken = Array.from({ length: 20 }, () => takeSeqs(subscribe(cheap()), 2));
  await wait(50);
  commit(2);
  await Promise.all(taken);
  expect(reads()).toBe(1);
  feed.close();
});

test('changes that do not concern a subscriber do not wait for it, and do not end it', async () => {
  const { feed, commit, subscribe } = feedOf();
  const most = limits.subscriberQueueMax.value;
  const old: Topic = { tell: (changes) => Promise.resolve(told(changes.filter(({ seq }) => seq <= most))) };
  const [full, other] = [subscribe(old), subscribe(cheap())];
  const joined = takeSeqs(full, 1);
  let seqs = takeSeqs(other, most);
  commit(most);
  await Promise.all([joined, seqs]);
  for (let count = 0; count < 4; count++) {
    seqs = takeSeqs(other, batchSize);
    commit(batchSize);
    expect(await took(seqs)).toBeLessThan(500);
  }
  expect(await takeSeqs(full, most - 1)).toEqual(range(2, most));
  feed.close();
});

test('a subscriber that does not read is waited for once, then ended; others of its topic go on', async () => {
  const { feed, commit, subscribe } = feedOf();
  const most = limits.subscriberQueueMax.value;
  const topic = cheap();
  const [idle, reader] = [subscribe(topic), subscribe(topic)];
  let seqs: Promise<unknown> = Promise.all([takeSeqs(idle, 1), takeSeqs(reader, 1)]);
  commit(1);
  await seqs;
  const times: number[] = [];
  for (let count = 0; count < 6; count++) {
    seqs = takeSeqs(reader, most / 2);
    commit(most / 2);
    times.push(await took(seqs));
  }
  expect(times.filter((time) => time > 500)).toHaveLength(1);
  expect(Math.max(...times)).toBeLessThan(1_500);
  expect((await idle.next()).value?.errors?.[0]?.message).toContain(
    'The subscriber reads too slowly; the last change it got has the cursor "1".',
  );
  feed.close();
});

test('one that takes all that waits for it in time is not ended', async () => {
  const { feed, commit, subscribe } = feedOf();
  const most = limits.subscriberQueueMax.value;
  const subscriber = subscribe(cheap());
  let seqs = takeSeqs(subscriber, 1);
  commit(1);
  await seqs;
  for (let count = 0; count < 3; count++) {
    commit(1.5 * most);
    await wait(600);
    seqs = takeSeqs(subscriber, 1.5 * most);
    const start = 1 + count * 1.5 * most;
    expect(await seqs).toEqual(range(start + 1, start + 1.5 * most));
  }
  feed.close();
});
