import type { GraphQLField } from 'graphql';
import { compilePlan } from '../compile/compilePlan.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { planRoot, type PlannedField } from '../plan/planRoot.js';
import type { SelectedField } from '../select/selection.js';
import { bindParams, checkRanges } from './bindParams.js';
import { checkCost } from './cost.js';
import { readAgain } from './moved.js';
import { readerOf } from './reader.js';
import type { RootField } from './rootField.js';
import { shaperOf } from './shapeRows.js';

/** Prepares a root field that reads the graph: plan, statement and shaping are made once. */
export function graphField(
  model: Model,
  engine: Engine,
  field: GraphQLField<unknown, unknown>,
  selected: SelectedField,
): RootField | undefined {
  const planned = planRoot(model, field, selected);
  return planned && { key: selected.key, run: planRunner(model, engine, planned) };
}

/** Prepares a plan to run with the variables of each request. */
export function planRunner(model: Model, engine: Engine, { plan, ranges }: PlannedField): RootField['run'] {
  const statement = compilePlan(model, engine.dialect, plan);
  const shape = shaperOf(model, statement);
  const read = readerOf(engine, statement);
  const again = readAgain(model, engine, plan, statement);
  return async (variables) => {
    checkRanges(ranges, variables);
    checkCost(plan, variables);
    const values = bindParams(statement.params, variables);
    const rows = await read(values);
    const moved = await again?.(rows, values);
    return (types) => (moved ? moved.shape(moved.rows, moved.values, types) : shape(rows, values, types));
  };
}
