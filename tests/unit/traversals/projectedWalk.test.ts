// A step within a projection finds what sorting all neighbours would, though few of many are kept at a time.
import fc from 'fast-check';
import { ProjectedWalk } from '../../../src/traversals/projectedWalk.js';
import { Projection, stepsOf } from '../../../src/traversals/projection.js';
import { ProjectedRoutes } from '../../../src/traversals/projectedRoutes.js';
import { Surroundings } from '../../../src/traversals/surroundings.js';
import { noFilter } from '../../../src/traversals/walkFilter.js';
import type { Engine } from '../../../src/engines/engine.js';
import { model } from '../../support/engines.js';

const size = 300;
const idAt = (number: number): string => `actor:${1_000 + number}`;

/** A walk over vertices of few different degrees, so that ids decide between many. */
async function walkOf(steps: readonly (readonly [number, number])[]): Promise<ProjectedWalk> {
  const all = Array.from({ length: size }, (_, number) => number);
  const columns = { ids: all.map(idAt), keys: all, types: all.map(() => 0), degrees: all.map((number) => number % 7) };
  const forward = await stepsOf(size, [Int32Array.from(steps.flat())], ['forward']);
  const seen = new Surroundings(noFilter);
  seen.projected = new ProjectedRoutes(new Projection(columns, () => 'ACTOR', { forward, backward: forward }));
  const keys = { of: () => '', find: () => '' };
  // It is asked for nothing.
  return new ProjectedWalk({ walksAtOnce: 1, dialect: { keys } } as unknown as Engine, model, noFilter, seen);
}

test('of the neighbours of some vertices those with most edges, then those whose ids come first', () => {
  const vertex = fc.integer({ min: 0, max: size - 1 });
  return fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(0, 1, 2), vertex), { maxLength: 1_000, size: 'max' }),
      fc.integer({ min: 1, max: 40 }),
      async (steps, limit) => {
        const walk = await walkOf(steps);
        const starts = await walk.start(['actor:1000', 'actor:1001'], 'ids');
        const found = await walk.nearest(starts, limit);
        const next = new Set(steps.flatMap(([from, to]) => (from < 2 ? [to] : [])));
        const expected = [...next].sort((a, b) => (b % 7) - (a % 7) || a - b).slice(0, limit);
        expect(found.map(({ id }) => id)).toEqual(expected.map(idAt));
      },
    ),
    { numRuns: 300 },
  );
});
