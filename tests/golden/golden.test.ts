// Each folder here is a query with its plan, its statements and its answer. Both engines give the answer to the letter.
import { Kind, visit, type ExecutionResult } from 'graphql';
import type { Engine } from '../../src/engines/engine.js';
import { readSeed } from '../../src/ingest/seed.js';
import { wordsOf } from '../../src/search/normalise.js';
import { askerOf } from '../support/ask.js';
import { describeEachEngine, openLoaded, recording } from '../support/engines.js';
import { expectFile, fieldsNamingIds, goldens, plansOf, statementsOf, updates, type Golden } from './golden.js';
import { leavesOf, otherValues } from './otherValues.js';
import { json, readable } from './text.js';

/** Statements of root fields that are more than a selection of the graph; any other has one. */
const statementsOfField: Readonly<Record<string, number>> = {
  search: 2,
  actorNetwork: 3,
  eventStats: 3,
  statistics: 2,
  limits: 0,
  __typename: 0,
};

const statementCount = ({ operation, variables }: Golden): number =>
  operation.selectionSet.selections.reduce((sum, selection) => {
    if (selection.kind !== Kind.FIELD) throw new Error('a golden selects root fields, not fragments');
    const skipped = selection.directives?.some(
      ({ name, arguments: [given] = [] }) =>
        name.value === 'skip' && given?.value.kind === Kind.VARIABLE && variables[given.value.name.value] === true,
    );
    return sum + (skipped ? 0 : (statementsOfField[selection.name.value] ?? 1));
  }, 0);

/** How many sets of ids conditions need found first. */
const foundFirst = (golden: Golden, { dialect }: Engine): number =>
  statementsOf(golden, golden.variables, dialect).length -
  Object.values(plansOf(golden, golden.variables)).filter((plan) => plan !== null).length;

/** A search asks first which of its words are common: of all together, or of one at a time. */
const askedCommon = ({ operation, variables }: Golden, { textIndexes }: Engine): number => {
  const searches = operation.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === 'search',
  );
  if (!searches) return 0;
  return textIndexes.takeLists ? 1 : new Set(wordsOf(String(variables['text']))).size;
};

/** Root fields that have an id without anything: what became of it is asked with one statement more. */
const missed = (data: ExecutionResult['data']): number =>
  Object.values(data ?? {}).filter((value) => value === null || (Array.isArray(value) && value.includes(null))).length;

/** Texts and numbers written into the document. */
function literalsOf({ document }: Golden): (string | number)[] {
  const literals: (string | number)[] = [];
  visit(document, {
    StringValue: ({ value }) => void literals.push(value),
    IntValue: ({ value }) => void literals.push(Number(value)),
    FloatValue: ({ value }) => void literals.push(Number(value)),
  });
  return literals;
}

/** Numbers this small stand in a statement's own patterns, such as WITHIN*0..8. */
const smallest = 9;

/** Whether a text or number of a request stands in a statement as it is. */
const stands = (value: string | number, text: string): boolean =>
  typeof value === 'string'
    ? value.length > 1 && text.includes(`'${value}'`)
    : value > smallest && new RegExp(`(?<![\\w.])${value}(?![\\w.])`).test(text);

describe.each(goldens)('$name', (golden) => {
  test('is planned as written down', () => {
    expectFile(golden.name, 'plan.json', json(readable(plansOf(golden, golden.variables))));
  });
});

describeEachEngine('goldens', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, readSeed());
  }, 120_000);
  afterAll(() => engine.close());

  test.each(goldens)('$name is answered as written down', async (golden) => {
    const { engine: recorded, statements } = recording(engine);
    const ask = askerOf(recorded);
    const answer = await ask(golden);
    const count = statements.length;
    expectFile(golden.name, `${name}.cypher`, `${statements.join(';\n\n')};\n`.replace(/^;\n$/, ''));
    expectFile(golden.name, 'answer.json', json(answer), name === 'grafeo');
    expect(answer.errors).toBeUndefined();
    expect(count).toBe(
      statementCount(golden) +
        foundFirst(golden, engine) +
        askedCommon(golden, engine) +
        missed(answer.data) +
        // Whether one of them was merged is asked beside, and not again.
        fieldsNamingIds(golden, engine.dialect),
    );
    expect(json(await ask(golden, true))).toBe(json(answer));
  });

  test.each(goldens)('$name has statements that hold no value and are the same for others', (golden) => {
    const texts = statementsOf(golden, golden.variables, engine.dialect);
    const values = [...leavesOf(golden.variables), ...literalsOf(golden)];
    for (const text of texts) expect(values.filter((value) => stands(value, text))).toEqual([]);
    expect(statementsOf(golden, otherValues(golden), engine.dialect)).toEqual(texts);
  });
});

test('CI never writes goldens', () => {
  expect(updates && process.env['CI'] === 'true').toBe(false);
});
