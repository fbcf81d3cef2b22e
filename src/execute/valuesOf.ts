import { compileFound } from '../compile/matchWhere.js';
import type { FoundParam, StatementParam } from '../compile/statement.js';
import type { Engine, Params } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import type { Variables } from '../select/argument.js';
import { bindParams } from './bindParams.js';

/** The values of a statement's parameters under the variables of one request; throws BAD_USER_INPUT where one cannot be used. */
export type Values = (variables: Variables) => Promise<readonly unknown[]>;

/** Prepares the values of a statement's parameters; those that are ids of the graph are read at each request, side by side. */
export function valuesOf(model: Model, engine: Engine, params: readonly StatementParam[]): Values {
  const reads = params
    .filter((param) => param.as === 'found')
    .map((param) => ({ param, read: readerOfIds(model, engine, param) }));
  return async (variables) => {
    const values = bindParams(params, variables);
    if (reads.length === 0) return values;
    const found = await Promise.all(reads.map(async ({ param, read }) => [param, await read(variables)] as const));
    return bindParams(params, variables, new Map(found));
  };
}

/** Ids as a map from each to true, in which both engines find one at once. */
function readerOfIds(model: Model, engine: Engine, param: FoundParam): (variables: Variables) => Promise<unknown> {
  const { text, params } = compileFound(model, engine.dialect, param);
  const values = valuesOf(model, engine, params);
  return async (variables) => {
    const ids = (await engine.read(text, named(await values(variables)))) as readonly string[];
    return Object.fromEntries(ids.map((id) => [id, true]));
  };
}

/** Values under the names that their parameters have in a statement. */
export const named = (values: readonly unknown[]): Params =>
  Object.fromEntries(values.map((value, index) => [`p${index}`, value]));
