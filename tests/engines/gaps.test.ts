// Known gaps are still there, and the other engine does not have them.
import type { Engine } from '../../src/engines/engine.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';
import { error, gaps } from './gaps.js';

describeEachEngine('known gaps', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name);
  }, 120_000);
  afterAll(() => engine.close());

  test.each(gaps)('$engine: $what', async ({ engine: gapped, statement, params, right, given, what }) => {
    const got = await engine.read(statement, params).then(
      ([value]) => value,
      () => error,
    );
    const closed =
      gapped === name && JSON.stringify(got) === JSON.stringify(right)
        ? `closed: ${what}; take it out of gaps.ts`
        : undefined;
    expect(closed).toBeUndefined();
    expect(got).toEqual(gapped === name ? given : right);
  });
});
