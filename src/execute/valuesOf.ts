import { compileFound } from '../compile/matchWhere.js';
import type { FoundParam, StatementParam } from '../compile/statement.js';
import type { Engine, Params } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import type { Variables } from '../select/argument.js';
import { bindParams } from './bindParams.js';

/**
 * The values of a statement's parameters under the variables of one request, in two steps: the first throws
 * BAD_USER_INPUT where one cannot be used, the second reads those that are ids of the graph, side by side.
 */
export type Values = (variables: Variables) => () => Promise<readonly unknown[]>;

/** Prepares the values of a statement's parameters. */
export function valuesOf(model: Model, engine: Engine, params: readonly StatementParam[]): Values {
  const reads = params.flatMap((param, index) =>
    param.as === 'found' ? [{ index, begin: readerOfIds(model, engine, param) }] : [],
  );
  return (variables) => {
    const values = bindParams(params, variables);
    const begun = reads.map(({ index, begin }) => ({ index, read: begin(variables) }));
    return async () => {
      await Promise.all(begun.map(async ({ index, read }) => (values[index] = await read())));
      return values;
    };
  };
}

/** Ids as a map from each to true, in which both engines find one at once. */
function readerOfIds(
  model: Model,
  engine: Engine,
  param: FoundParam,
): (variables: Variables) => () => Promise<unknown> {
  const { text, params } = compileFound(model, engine.dialect, param);
  const values = valuesOf(model, engine, params);
  return (variables) => {
    const complete = values(variables);
    return async () => {
      const ids = (await engine.read(text, named(await complete()))) as readonly string[];
      return Object.fromEntries(ids.map((id) => [id, true]));
    };
  };
}

/** Values under the names that their parameters have in a statement. */
export const named = (values: readonly unknown[]): Params =>
  Object.fromEntries(values.map((value, index) => [`p${index}`, value]));
