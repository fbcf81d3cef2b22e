// The README's queries give the README's answers, on the seed graph and on both engines.
import type { Engine } from '../../src/engines/engine.js';
import { readSeed } from '../../src/ingest/seed.js';
import { readProjectFile } from '../../src/model/project.js';
import { askerOf } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';

const pair = /```graphql\n([^`]+)```\s+```json\n([^`]+)```/g;
const examples = [...readProjectFile('README.md').matchAll(pair)].map(([, query = '', answer = '']) => ({
  query,
  answer,
}));

test('the README has its queries', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
});

describeEachEngine('the README’s queries', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, readSeed());
  }, 60_000);
  afterAll(() => engine.close());

  test.each(examples)('are answered as it says: $query', async ({ query, answer }) => {
    const result: unknown = JSON.parse(JSON.stringify(await askerOf(engine)({ query })));
    expect(result).toEqual(JSON.parse(answer));
  });
});
