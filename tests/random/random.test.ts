// Random queries made from the schema, over a graph made for them: both engines answer alike, to the letter, as
// graphql-js would, with one statement a root field. CASUS_RANDOM_RUNS and CASUS_RANDOM_SEED say how many and which.
import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import type { Engine } from '../../src/engines/engine.js';
import { describeWithNeo4j, openLoaded } from '../support/engines.js';
import { askBoth, cursorsIn, printValid } from './compare.js';
import { Fields } from './fields.js';
import { found } from './found.js';
import { randomGraph } from './graph.js';
import { Inputs } from './inputs.js';
import type { FieldTree } from './tree.js';
import { poolsOf } from './values.js';

const runs = Number(process.env['CASUS_RANDOM_RUNS'] ?? 500);
const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const path = process.env['CASUS_RANDOM_PATH'];
const depth = 3;

const records = randomGraph(seed);
const queries = new Fields(new Inputs(poolsOf(records))).roots(depth);

describeWithNeo4j(`random queries (seed ${seed})`, () => {
  let engines: [Engine, Engine];
  beforeAll(async () => {
    engines = [await openLoaded('grafeo', records), await openLoaded('neo4j', records)];
  }, 120_000);
  afterAll(() => Promise.all(engines.map((engine) => engine.close())));

  test.each(found)('$was', async (question) => {
    expect((await askBoth(engines, question)).errors).toBeUndefined();
  });

  test(`${runs} queries are answered alike`, async () => {
    const seen = { asked: 0, refused: 0, empty: 0 };
    const ask = async (question: Parameters<typeof askBoth>[1]): Promise<ExecutionResult> => {
      const answer = await askBoth(engines, question);
      seen.asked++;
      if (answer.errors) seen.refused++;
      else if (isEmpty(answer)) seen.empty++;
      return answer;
    };
    const property = fc.asyncProperty(queries, async (roots: readonly FieldTree[]) => {
      const question = printValid(roots);
      const cursors = cursorsIn(await ask(question), question);
      if (cursors.size > 0) await ask(printValid(roots, cursors));
    });
    await fc.assert(property, { seed, numRuns: runs, ...(path && { path }) });
    console.log(`seed ${seed}: ${seen.asked} queries, ${seen.refused} refused, ${seen.empty} without any item`);
    expect(seen.refused).toBeLessThan(seen.asked / 5);
    expect(seen.empty).toBeLessThan(seen.asked / 2);
  }, 600_000);
});

/** Whether an answer holds neither an item of a list nor an entity. */
const isEmpty = ({ data }: ExecutionResult): boolean => !Object.values(data ?? {}).some(holdsSomething);

const holdsSomething = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (JSON.stringify(value).includes('[{') || !Object.values(value).some(Array.isArray));
