// The README's queries give the README's answers, on the seed graph and on both engines.
import { parse, validate } from 'graphql';
import type { Engine } from '../../src/engines/engine.js';
import { readSeed } from '../../src/ingest/seed.js';
import { readProjectFile } from '../../src/model/project.js';
import { admin, askerOf, type Ask } from '../support/ask.js';
import { describeEachEngine, model, openLoaded } from '../support/engines.js';

interface Example {
  readonly query: string;
  readonly answer: string;
}

const readme = readProjectFile('README.md');
const sections = readme.split(/^(?=## )/m);
const isWriting = (section: string): boolean => section.startsWith('## Writing\n');

const examplesOf = (text: string): Example[] =>
  [...text.matchAll(/```graphql\n([^`]+)```\s+```json\n([^`]+)```/g)].map(([, query = '', answer = '']) => ({
    query,
    answer,
  }));

const reads = sections.filter((section) => !isWriting(section)).flatMap(examplesOf);
const writes = sections.filter(isWriting).flatMap(examplesOf);
const documents = [...readme.matchAll(/```graphql\n([^`]+)```/g)].map(([, document = '']) => document);

/** An answer as JSON in which every instant is the same one: when a test runs is no part of the example. */
const timeless = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"2026-03-02T09:30:00.000Z"'));

test('the README has its queries', () => {
  expect(reads.length).toBeGreaterThanOrEqual(5);
  expect(writes.filter(({ query }) => query.startsWith('mutation')).length).toBeGreaterThanOrEqual(4);
  expect(writes.filter(({ query }) => query.includes('history(')).length).toBeGreaterThanOrEqual(1);
});

test.each(documents)('the schema allows %s', (document) => {
  expect(validate(model.schema, parse(document))).toEqual([]);
});

describeEachEngine('the README’s queries', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, readSeed());
  }, 60_000);
  afterAll(() => engine.close());

  test.each(reads)('are answered as it says: $query', async ({ query, answer }) => {
    const result: unknown = JSON.parse(JSON.stringify(await askerOf(engine)({ query })));
    expect(result).toEqual(JSON.parse(answer));
  });
});

// One after the other on a graph of their own, as somebody does who reads the chapter and tries it.
describeEachEngine('the README’s chapter on writing', (name) => {
  let engine: Engine;
  let ask: Ask;
  beforeAll(async () => {
    engine = await openLoaded(name, readSeed());
    ask = askerOf(engine);
  }, 60_000);
  afterAll(() => engine.close());

  test.each(writes)('is answered as it says: $query', async ({ query, answer }) => {
    const result = await ask({ query, caller: admin });
    expect(timeless(result)).toEqual(timeless(JSON.parse(answer)));
  });

  test('its first input, now that the correction is undone, changes nothing', async () => {
    const { data } = await ask({ query: writes[0]?.query ?? '', caller: admin });
    expect(data).toMatchObject({ upsertEvents: { created: 0, updated: 0, unchanged: 5, revision: 7, changes: [] } });
  });
});
