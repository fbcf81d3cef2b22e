import type { GraphQLField } from 'graphql';
import { compilePlan } from '../compile/compilePlan.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import type { Plan } from '../plan/plan.js';
import { planRoot, type PlannedField } from '../plan/planRoot.js';
import type { Variables } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';
import { checkRanges } from './bindParams.js';
import { costOf } from './cost.js';
import { readNamed } from './leads.js';
import { readAgain, type Lead } from './moved.js';
import { readerOf } from './reader.js';
import type { RootField } from './rootField.js';
import { shaperOf } from './shapeRows.js';
import { valuesOf } from './valuesOf.js';

/** Prepares a root field that reads the graph: plan, statement and shaping are made once. */
export function graphField(
  model: Model,
  engine: Engine,
  field: GraphQLField<unknown, unknown>,
  selected: SelectedField,
): RootField | undefined {
  const planned = planRoot(model, field, selected);
  if (!planned) return undefined;
  const { cost, begin } = planRunner(model, engine, planned);
  return { key: selected.key, cost, run: async (variables) => begin(variables)() };
}

/** A plan that is ready to run, time and again. */
export interface PlanRunner {
  readonly cost: (variables: Variables) => number;
  /** Throws where it cannot be run with these variables, and gives what runs it. */
  readonly begin: (variables: Variables) => () => ReturnType<RootField['run']>;
}

/** Prepares a plan to run with the variables of each request; its statement is made when it first runs. */
export function planRunner(model: Model, engine: Engine, { plan, ranges }: PlannedField): PlanRunner {
  let reading: Reading | undefined;
  return {
    cost: (variables) => costOf(plan, variables),
    begin: (variables) => {
      checkRanges(ranges, variables);
      const { valuesFor, shape, read, again } = (reading ??= readingOf(model, engine, plan));
      const { named, complete } = valuesFor(variables);
      const readLed = async (lead?: Lead) => {
        const values = await complete(lead);
        return { values, rows: await read(values) };
      };
      return async () => {
        const { values, rows } = await readNamed(engine, named, readLed);
        const moved = await again?.(rows, values);
        return (types) => (moved ? moved.shape(moved.rows, moved.values, types) : shape(rows, values, types));
      };
    },
  };
}

type Reading = ReturnType<typeof readingOf>;

function readingOf(model: Model, engine: Engine, plan: Plan) {
  const statement = compilePlan(model, engine.dialect, plan);
  return {
    valuesFor: valuesOf(model, engine, statement.params),
    shape: shaperOf(model, statement),
    read: readerOf(engine, statement),
    again: readAgain(model, engine, plan, statement),
  };
}
