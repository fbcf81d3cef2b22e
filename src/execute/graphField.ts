import type { GraphQLField } from 'graphql';
import { compilePlan } from '../compile/compilePlan.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { planRoot } from '../plan/planRoot.js';
import type { SelectedField } from '../select/selection.js';
import { bindParams, checkRanges } from './bindParams.js';
import { checkCost } from './cost.js';
import type { RootField } from './rootField.js';
import { shaperOf } from './shapeRows.js';

/** Prepares a root field that reads the graph: plan, statement and shaping are made once. */
export function graphField(model: Model, engine: Engine, field: GraphQLField<unknown, unknown>, selected: SelectedField): RootField | undefined {
  const planned = planRoot(model, field, selected);
  if (!planned) return undefined;
  const { plan, ranges } = planned;
  const statement = compilePlan(model, engine.dialect, plan);
  const shape = shaperOf(model, statement);
  return {
    key: selected.key,
    run: async (variables) => {
      checkRanges(ranges, variables);
      checkCost(plan, variables);
      const values = bindParams(statement.params, variables);
      const rows = await engine.read(statement.text, Object.fromEntries(values.map((value, index) => [`p${index}`, value])));
      return (types) => shape(rows, values, types);
    },
  };
}
