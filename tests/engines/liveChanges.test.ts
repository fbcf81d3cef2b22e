// Subscriptions to changes, on both engines: order, resumption, filters, answers, and what they cost.
import fc from 'fast-check';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../src/engines/engine.js';
import { openNeo4j } from '../../src/engines/neo4j.js';
import { CasusError } from '../../src/errors.js';
import { forgetBefore } from '../../src/live/keepHistory.js';
import type { LiveChanges } from '../../src/live/liveChanges.js';
import type { Subscriber } from '../../src/live/subscriber.js';
import { limits } from '../../src/plan/limits.js';
import { changesOf, commit } from '../support/changes.js';
import { describeEachEngine, openLoaded, recording } from '../support/engines.js';
import { event } from '../support/event.js';
import { testNeo4j } from '../support/neo4j/testNeo4j.js';
import { liveOf, requestOf, subscribe, take, takeAllSeqs, takeSeqs } from '../support/live.js';

const cursors = 'subscription ($after: String) { changes(after: $after) { cursor } }';
const edge = 'actor:a~PARTICIPATED_IN~event:x~INITIATOR';

const records = {
  vertices: [{ id: 'actor:a', type: 'ACTOR', name: 'A', actorType: 'STATE' }, event('event:x', '2026-02-13')],
  relationships: [{ type: 'PARTICIPATED_IN', from: 'actor:a', to: 'event:x', role: 'INITIATOR' }],
};

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describeEachEngine('live changes', (name) => {
  let engine: Engine;
  let live: LiveChanges;
  const head = async (): Promise<number> =>
    Number((await engine.read("MATCH (g:CasusGraph {id: 'graph'}) RETURN coalesce(g.seq, 0) AS seq"))[0] ?? 0);

  beforeAll(async () => {
    engine = await openLoaded(name, records);
    live = liveOf(engine);
  }, 60_000);
  afterAll(async () => {
    live.close();
    await engine.close();
  });

  test('a change is told with what is selected of it', async () => {
    const query = `subscription {
      changes {
        __typename id cursor at by operation reason fields { name before after }
        entity { __typename name ... on Event { dateStart } }
        link: relationship { type role from { id } }
      }
    }`;
    const subscriber = await subscribe(live, query);
    const answers = take(subscriber, 3);
    const fields = JSON.stringify([{ name: 'dateStart', before: '"2026-02-12"', after: '"2026-02-13"' }]);
    const [first = 0] = await commit(engine, [
      { entityId: 'event:x', entityType: 'EVENT', reason: 'a better source', fields },
      { relationshipId: edge, operation: 'CREATE' },
      { entityId: 'actor:gone', entityType: 'ACTOR', operation: 'RETRACT' },
    ]);
    const common = { __typename: 'Change', at: '2026-02-13T09:00:00.000Z', by: 'jane' };
    expect(JSON.parse(JSON.stringify(await answers))).toEqual([
      {
        data: {
          changes: {
            ...common,
            id: `change:${first}`,
            cursor: String(first),
            operation: 'UPDATE',
            reason: 'a better source',
            fields: [{ name: 'dateStart', before: '"2026-02-12"', after: '"2026-02-13"' }],
            entity: { __typename: 'Event', name: 'event:x', dateStart: '2026-02-13' },
            link: null,
          },
        },
      },
      {
        data: {
          changes: {
            ...common,
            id: `change:${first + 1}`,
            cursor: String(first + 1),
            operation: 'CREATE',
            reason: null,
            fields: [],
            entity: null,
            link: { type: 'PARTICIPATED_IN', role: 'INITIATOR', from: { id: 'actor:a' } },
          },
        },
      },
      {
        data: {
          changes: {
            ...common,
            id: `change:${first + 2}`,
            cursor: String(first + 2),
            operation: 'RETRACT',
            reason: null,
            fields: [],
            entity: null,
            link: null,
          },
        },
      },
    ]);
    await subscriber.return();
  });

  test('without a cursor it begins with what is committed from now on, even before the first answer is taken', async () => {
    await commit(engine, changesOf('actor:a', 2));
    const subscriber = await subscribe(live, cursors);
    const seqs = await commit(engine, changesOf('actor:a', 2));
    expect(await takeSeqs(subscriber, 2)).toEqual(seqs);
    await subscriber.return();
  });

  test('the past is read by pages, then live, without gap or double', async () => {
    const start = await head();
    await commit(engine, changesOf('actor:a', 1_201));
    const subscriber = await subscribe(live, cursors, { after: String(start) });
    expect(await takeSeqs(subscriber, 1_201)).toEqual(range(start + 1, start + 1_201));
    const next = takeSeqs(subscriber, 3);
    await commit(engine, changesOf('actor:a', 1));
    await commit(engine, changesOf('actor:a', 2));
    expect(await next).toEqual(range(start + 1_202, start + 1_204));
    await subscriber.return();
  });

  test('whatever is committed while whoever reads from wherever, nothing is left out, doubled or out of order', async () => {
    // Slow reads, several topics, and readers who pause, so that all overlap in many ways.
    let reads = 0;
    const read: Engine['read'] = async (text, params) => {
      await wait((reads++ * 7) % 5);
      return engine.read(text, params);
    };
    const slow = liveOf({ ...engine, read });
    const queries = ['', 'entity { id }', 'fields { name }'].map(
      (more) => `subscription ($after: String) { changes(after: $after) { cursor ${more} } }`,
    );
    const small = fc.integer({ min: 0, max: 30 });
    const reader = fc.record({ back: fc.nat(900), query: fc.nat(2), before: small, part: fc.nat(100), pause: small });
    const runs = fc.asyncProperty(
      fc.array(fc.record({ size: fc.integer({ min: 1, max: 60 }), pause: small }), { minLength: 4, maxLength: 12 }),
      fc.array(reader, { minLength: 2, maxLength: 6 }),
      async (commits, readers) => {
        const start = await head();
        const end = start + commits.reduce((sum, { size }) => sum + size, 0);
        const reading = readers.map(async ({ back, query, before, part, pause }) => {
          await wait(before);
          const after = Math.max(0, start - back);
          const subscriber = await subscribe(slow, queries[query] ?? '', { after: String(after) });
          const first = Math.min(end - after, start - after + part);
          const seqs = await takeSeqs(subscriber, first);
          await wait(pause);
          seqs.push(...(await takeSeqs(subscriber, end - after - first)));
          expect(seqs).toEqual(range(after + 1, end));
          await subscriber.return();
        });
        const committing = (async () => {
          for (const { size, pause } of commits) {
            await commit(engine, changesOf('actor:a', size));
            if (size % 2 === 0) slow.committed();
            await wait(pause);
          }
        })();
        await Promise.all([...reading, committing]);
      },
    );
    await fc.assert(runs, { numRuns: 25, endOnFailure: true });
    slow.close();
  }, 120_000);

  test('a filter lets through what is about it', async () => {
    const filters: [Record<string, readonly string[] | null>, readonly number[]][] = [
      [{ entityTypes: ['EVENT'] }, [0]],
      [{ entityTypes: ['EVENT', 'ACTOR'] }, [0, 1]],
      [{ ids: ['actor:a'] }, [1, 2]],
      [{ ids: ['event:x'] }, [0, 2]],
      [{ ids: [edge] }, [2]],
      [{ ids: ['event:x'], entityTypes: ['EVENT'] }, [0]],
      [{ ids: ['actor:none'] }, []],
      [{ ids: [] }, []],
      [{ ids: null, entityTypes: null }, [0, 1, 2]],
    ];
    const query = `subscription ($ids: [ID!], $entityTypes: [EntityType!], $after: String) {
      changes(after: $after, ids: $ids, entityTypes: $entityTypes) { cursor }
    }`;
    const toldFrom = (after?: string) =>
      Promise.all(filters.map(([filter]) => subscribe(live, query, { ...filter, after })));
    const told = await toldFrom();
    const [first = 0] = await commit(engine, [
      { entityId: 'event:x', entityType: 'EVENT' },
      { entityId: 'actor:a', entityType: 'ACTOR' },
      { relationshipId: edge },
    ]);
    const expected = filters.map(([filter, indexes]) => [filter, indexes.map((index) => first + index)]);
    const beside = (seqs: readonly number[][]) => filters.map(([filter], index) => [filter, seqs[index]]);
    // However long the graph takes to answer: quiet is waited for when all that is expected has come.
    const allOf = (subscriber: Subscriber, index: number): Promise<number[]> =>
      takeAllSeqs(subscriber, filters[index]?.[1].length);
    expect(beside(await Promise.all(told.map(allOf)))).toEqual(expected);
    // What is past is filtered like what is live.
    const past = await toldFrom(String(first - 1));
    expect(beside(await Promise.all(past.map(allOf)))).toEqual(expected);
  });

  test.each([
    ['x', /^Argument "after": must be the cursor of a change, not "x"\.$/],
    ['', /^Argument "after": must be the cursor of a change, not ""\.$/],
    ['-1', /must be the cursor of a change/],
    ['01', /must be the cursor of a change/],
    ['1e3', /must be the cursor of a change/],
    ['99999999', /^Argument "after": is no cursor yet: the last one is "\d+", not "99999999"\.$/],
  ])('after: "%s" is refused', async (after, message) => {
    const answer = await live.subscribe(requestOf(cursors, { after }));
    expect(answer).toEqual({
      errors: [expect.objectContaining({ message: expect.stringMatching(message) as string, code: 'BAD_USER_INPUT' })],
    });
  });

  test('too many ids, and variables of another type, are refused', async () => {
    const query = 'subscription ($ids: [ID!]) { changes(ids: $ids) { cursor } }';
    const ids = range(1, limits.idsMax.value + 1).map((id) => `actor:${id}`);
    expect(await live.subscribe(requestOf(query, { ids }))).toMatchObject({ errors: [{ code: 'LIMIT_EXCEEDED' }] });
    expect(await live.subscribe(requestOf(query, { ids: [{}] }))).toMatchObject({ errors: [{}] });
  });

  test('subscriptions that differ in their beginning only cost the statements of one', async () => {
    const { engine: recorded, statements } = recording(engine);
    const many = liveOf(recorded);
    const query = 'subscription ($after: String) { changes(after: $after) { cursor entity { id name } } }';
    const now = await head();
    const subscribers = await Promise.all(
      range(1, 60).map((index) => subscribe(many, query, { after: index % 2 ? undefined : String(now - (index % 7)) })),
    );
    const past = subscribers.map((subscriber, index) => takeSeqs(subscriber, (index + 1) % 2 ? 0 : (index + 1) % 7));
    await Promise.all(past);
    const pending = subscribers.map((subscriber) => takeSeqs(subscriber, 2));
    // All have caught up and wait.
    await wait(500);
    statements.length = 0;
    await commit(engine, changesOf('actor:a', 2));
    many.committed();
    const answers = await Promise.all(pending);
    expect(new Set(answers.map((seqs) => seqs.join())).size).toBe(1);
    const answering = statements.filter((text) => !text.includes('CasusGraph') && !text.includes('$seqs'));
    expect(answering).toHaveLength(1);
    many.close();
  });

  test('an engine that is away is waited for, and nothing is left out', async () => {
    let away = false;
    const read: Engine['read'] = (text, params) =>
      away ? Promise.reject(new CasusError('ENGINE_UNAVAILABLE', 'away')) : engine.read(text, params);
    const troubles: unknown[] = [];
    const flaky = liveOf({ ...engine, read }, { troubled: (error) => troubles.push(error) });
    const query = 'subscription ($after: String) { changes(after: $after) { cursor entity { id } } }';
    const start = await head();
    const [ahead, behind] = [
      await subscribe(flaky, query),
      await subscribe(flaky, query, { after: String(start - 10) }),
    ];
    const answers = [takeSeqs(ahead, 4), takeSeqs(behind, 14)];
    await wait(300);
    away = true;
    await commit(engine, changesOf('actor:a', 3));
    await wait(700);
    away = false;
    await commit(engine, changesOf('actor:a', 1));
    expect(await Promise.all(answers)).toEqual([range(start + 1, start + 4), range(start - 9, start + 4)]);
    expect(troubles).toHaveLength(1);
    flaky.close();
  });

  test('two processes on one graph both tell what the other commits', async () => {
    const neo4j = testNeo4j();
    // The embedded engine belongs to one process; there two feeds read the same engine.
    const second = name === 'neo4j' && 'uri' in neo4j ? openNeo4j(neo4j) : undefined;
    const other = liveOf(second ?? engine);
    const subscribers = [await subscribe(live, cursors), await subscribe(other, cursors)];
    const answers = subscribers.map((subscriber) => takeSeqs(subscriber, 2));
    const started = performance.now();
    const seqs = await commit(engine, changesOf('actor:a', 2));
    expect(await Promise.all(answers)).toEqual([seqs, seqs]);
    expect(performance.now() - started).toBeLessThan(1_000);
    other.close();
    await second?.close();
    await subscribers[0]?.return();
  });

  test('a subscriber that ends counts no more, one that is closed has no further answer', async () => {
    const few = liveOf(engine, { subscribersMax: 1 });
    const first = await subscribe(few, cursors);
    expect(await few.subscribe(requestOf(cursors))).toMatchObject({
      errors: [
        { code: 'LIMIT_EXCEEDED', message: 'There are too many subscribers. The bound is 1 (limits.subscribersMax).' },
      ],
    });
    const waiting = first.next();
    await first.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    const second = await subscribe(few, cursors);
    const closed = second.next();
    few.close();
    expect(await closed).toEqual({ done: true, value: undefined });
    expect(await second.next()).toEqual({ done: true, value: undefined });
    await expect(subscribe(few, cursors, { after: 'x' })).rejects.toThrow(/must be the cursor/);
  });

  test('a subscriber that does not read is ended with the cursor of the last change it got, and goes on from there', async () => {
    const subscriber = await subscribe(live, cursors);
    const [start = 0] = await commit(engine, changesOf('actor:a', 1));
    expect(await takeSeqs(subscriber, 1)).toEqual([start]);
    const most = limits.subscriberQueueMax.value;
    // It has joined the feed: the next answer is one of these.
    await Promise.all([takeSeqs(subscriber, 1), commit(engine, changesOf('actor:a', 1))]);
    for (let count = 0; count < 4; count++) await commit(engine, changesOf('actor:a', most / 2));
    await wait(3_000);
    const { value } = await subscriber.next();
    expect(value).toEqual({
      errors: [
        {
          message: `The subscriber reads too slowly; the last change it got has the cursor "${start + 1}". The bound is ${most} (limits.subscriberQueueMax).`,
          extensions: { code: 'LIMIT_EXCEEDED' },
        },
      ],
    });
    expect(await subscriber.next()).toEqual({ done: true, value: undefined });
    const again = await subscribe(live, cursors, { after: String(start + 1) });
    expect(await takeSeqs(again, 2 * most)).toEqual(range(start + 2, start + 1 + 2 * most));
    await again.return();
  });

  test('one that reads gets any number of changes that are committed at once', async () => {
    const subscriber = await subscribe(live, cursors);
    const start = await head();
    const answers = takeSeqs(subscriber, 3_500);
    for (let count = 0; count < 7; count++) await commit(engine, changesOf('actor:a', 500));
    expect(await answers).toEqual(range(start + 1, start + 3_500));
    await subscriber.return();
  });

  test('so many changes that a bound is passed are answered in parts', async () => {
    const query = `subscription ($after: String) {
      changes(after: $after) { cursor entity { relationships(first: 500) { nodes { id } } } }
    }`;
    const after = await head();
    const seqs = await commit(
      engine,
      range(1, 300).map((index) => ({ entityId: `actor:${index}`, entityType: 'ACTOR' })),
    );
    const subscriber = await subscribe(live, query, { after: String(after) });
    expect(await takeSeqs(subscriber, 300)).toEqual(seqs);
    await subscriber.return();
  });

  test('an answer that fails is told in its place, and the next one follows', async () => {
    const query = `subscription ($first: Int) {
      changes { cursor entity { relationships(first: $first) { nodes { id } } } }
    }`;
    const subscriber = await subscribe(live, query, { first: 501 });
    const answers = take(subscriber, 2);
    await commit(engine, changesOf('actor:a', 2));
    for (const { data, errors } of await answers) {
      expect(data).toBeNull();
      expect(errors).toEqual([
        {
          message: expect.stringMatching(/must be from 0 to 500/) as string,
          path: ['changes'],
          locations: expect.anything() as unknown,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    }
    await subscriber.return();
  });

  test('what is older than what is kept is forgotten, and a cursor below it is refused', async () => {
    const start = await head();
    const old = { entityId: 'actor:a', entityType: 'ACTOR', at: '2020-01-01T00:00:00.000Z' };
    const behind = await subscribe(live, cursors, { after: String(start) });
    expect(await forgetBefore(engine, '2020-06-01T00:00:00.000Z')).toBe(0);
    await commit(engine, changesOf('actor:a', 1));
    const count = await head();
    expect(await forgetBefore(engine, '2026-02-13T10:00:00.000Z')).toBe(count);
    expect(await forgetBefore(engine, '2026-02-13T10:00:00.000Z')).toBe(0);
    const left = 'MATCH (c:Change) RETURN count(c) AS n';
    expect(await engine.read(left)).toEqual([0]);
    const refusal = {
      message: `Argument "after": is older than what is kept; the oldest cursor to go on after is "${count}".`,
    };
    expect(await live.subscribe(requestOf(cursors, { after: String(count - 1) }))).toMatchObject({ errors: [refusal] });
    // One that was reading there is told the same.
    expect((await behind.next()).value).toMatchObject({ errors: [refusal] });
    const subscriber = await subscribe(live, cursors, { after: String(count) });
    await commit(engine, [old, old, { ...old, at: '2026-02-14T00:00:00.000Z' }, old]);
    expect(await takeSeqs(subscriber, 4)).toEqual(range(count + 1, count + 4));
    // The last is old, but stands after one that is kept.
    expect(await forgetBefore(engine, '2026-02-13T10:00:00.000Z')).toBe(2);
    expect(await engine.read(left)).toEqual([2]);
    await subscriber.return();
  });
});
