// However many filters are asked with, what is kept of them is bounded: the one used longest ago goes.
import { Projection } from '../../../src/traversals/projection.js';
import { KeptSurroundings, walkCosts, type LoadProjection } from '../../../src/traversals/keptSurroundings.js';
import type { Surroundings } from '../../../src/traversals/surroundings.js';
import { noFilter, type WalkFilter } from '../../../src/traversals/walkFilter.js';

const { paths, neighborhood } = walkCosts;
const filter = (number: number): WalkFilter => ({ ...noFilter, params: { minConfidence: number } });
const always = (revision: string | undefined) => ({ heard: () => revision, ask: () => Promise.resolve(revision) });

test('a filter is known again until a hundred others have been asked with', async () => {
  const kept = new KeptSurroundings(always('one'), 1_000);
  const [first, second] = [await kept.of(filter(1), paths), await kept.of(filter(2), paths)];
  for (let number = 3; number <= 100; number++) await kept.of(filter(number), paths);
  expect(await kept.of(filter(1), paths)).toBe(first);
  await kept.of(filter(101), paths);
  expect(await kept.of(filter(1), paths)).toBe(first);
  expect(await kept.of(filter(2), paths)).not.toBe(second);
});

test('hubs that are passed over make no other filter, as they do not change what lies next to a vertex', async () => {
  const kept = new KeptSurroundings(always('one'), 1_000);
  expect(await kept.of({ ...noFilter, maxDegree: 3 }, paths)).toBe(await kept.of(noFilter, paths));
});

test('an engine that cannot tell its state has nothing kept', async () => {
  const kept = new KeptSurroundings(always(undefined), 1_000);
  expect(await kept.of(noFilter, paths)).not.toBe(await kept.of(noFilter, paths));
});

describe('all that walks may pass', () => {
  /** A projection of so many vertices that nothing joins. */
  const projectionOf = (size: number): Projection => {
    const steps = { first: new Uint32Array(size + 1), next: new Int32Array() };
    const all = Array.from({ length: size }, (_, index) => index);
    const columns = { ids: all.map((index) => `id-${1e6 + index}`), keys: all, types: all, degrees: all };
    return new Projection(columns, () => 'EVENT', { forward: steps, backward: steps });
  };
  /** What is kept while the graph is in states that a test sets, and how it is read: each reading ends when told to. */
  function reading(bytesMax = 1_000_000) {
    let state = 'one';
    const readings: { readonly room: number; readonly end: (projection?: Projection) => Promise<void> }[] = [];
    const load: LoadProjection = (_, { bytesMax: room }) =>
      new Promise((resolve) =>
        readings.push({
          room,
          end: async (projection) => {
            resolve(projection);
            await new Promise(setImmediate);
          },
        }),
      );
    let questions = 0;
    /** The engine is asked for its state, and answers some time later. */
    const ask = async (): Promise<string> => {
      await new Promise(setImmediate);
      questions++;
      return state;
    };
    const revisions = { heard: () => state, ask };
    const kept = new KeptSurroundings(revisions, bytesMax, load);
    const walks = async (count: number, of = noFilter, cost: number = paths): Promise<boolean> => {
      let isRead = false;
      for (let walk = 0; walk < count; walk++) isRead = (await kept.of(of, cost)).projected !== undefined;
      return isRead;
    };
    return { kept, readings, walks, asked: () => questions, become: (next: string) => void (state = next) };
  }

  test('is read once, from the second walk on', async () => {
    const { kept, readings, walks } = reading();
    await walks(1);
    expect(readings).toHaveLength(0);
    expect(await walks(30)).toBe(false);
    expect(readings).toHaveLength(1);
    await readings[0]?.end(projectionOf(3));
    expect(await walks(30)).toBe(true);
    expect([readings.length, kept.projections]).toEqual([1, 1]);
  });

  test('is read once eleven neighborhoods were asked for, which costs what one path does and one more', async () => {
    const { readings, walks } = reading();
    await walks(10, noFilter, neighborhood);
    expect(readings).toHaveLength(0);
    await walks(1, noFilter, neighborhood);
    expect(readings).toHaveLength(1);
  });

  test('is read again after a write, but at most every tenth walk', async () => {
    const { readings, walks, become } = reading();
    await walks(2);
    await readings[0]?.end(projectionOf(3));
    for (let write = 1; write <= 10; write++) {
      become(`after write ${write}`);
      expect([await walks(1), readings.length]).toEqual([false, 1]);
    }
    await walks(1);
    expect(readings).toHaveLength(2);
  });

  test('is not kept where something was written meanwhile, and one began after that', async () => {
    const { kept, readings, walks, become } = reading();
    await walks(2);
    become('two');
    await walks(1);
    await readings[0]?.end(projectionOf(3));
    expect([await walks(1), kept.projections]).toEqual([false, 0]);
  });

  test('is not looked at again soon where it has no room', async () => {
    const { readings, walks } = reading();
    await walks(2);
    await readings[0]?.end(undefined);
    await walks(1_000);
    expect(readings).toHaveLength(1);
    await walks(1);
    expect(readings).toHaveLength(2);
  });

  test('outlives what walks have seen, and leaves another filter what room there is', async () => {
    const projection = projectionOf(100);
    const { kept, readings, walks } = reading(projection.bytes + 100);
    await walks(2);
    await readings[0]?.end(projection);
    (await kept.of(noFilter, paths)).keepId(1, 'an id that takes the rest of the room');
    expect(kept.bytes).toBeGreaterThan(projection.bytes + 100);
    expect([await walks(1), kept.bytes]).toEqual([true, projection.bytes]);
    await walks(2, filter(1));
    expect(readings[1]?.room).toBe(100);
  });

  test('is not read where the order of time counts, as that is not in it', async () => {
    const { readings, walks } = reading();
    await walks(30, { ...noFilter, timeRespecting: true });
    expect(readings).toHaveLength(0);
  });

  describe('is taken for what is there now', () => {
    const isProjected = ({ projected }: Surroundings): Promise<boolean> => Promise.resolve(projected !== undefined);

    test('while the engine is asked', async () => {
      const { kept, readings, walks, asked } = reading();
      await walks(2);
      await readings[0]?.end(projectionOf(3));
      const before = asked();
      let begun: number | undefined;
      const walked = await kept.walk(noFilter, paths, (seen) => {
        begun = asked();
        return isProjected(seen);
      });
      expect([walked, begun, asked()]).toEqual([true, before, before + 1]);
    });

    test('and where it no longer is, the walk is walked again, whatever became of the first', async () => {
      const { kept, readings, walks, become } = reading();
      await walks(2);
      await readings[0]?.end(projectionOf(3));
      become('two');
      const seen: Surroundings[] = [];
      const walked = await kept.walk(noFilter, paths, (now) => {
        seen.push(now);
        return now.projected ? Promise.reject(new Error('of a state that has passed')) : isProjected(now);
      });
      expect([walked, seen.length]).toEqual([false, 2]);
    });
  });
});
