import { compileFound } from '../compile/matchWhere.js';
import type { FoundParam, StatementParam } from '../compile/statement.js';
import type { Engine, Params } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import type { Variables } from '../select/argument.js';
import { bindParams } from './bindParams.js';
import type { Lead } from './moved.js';

/**
 * The values of a statement's parameters under the variables of one request, in two steps: the first throws
 * BAD_USER_INPUT where one cannot be used, the second reads those that are ids of the graph, side by side.
 */
export type Values = (variables: Variables) => Bound;

interface Bound {
  /** Ids that filters name. */
  readonly named: readonly string[];
  /** Completes the values; `lead` gives the ids that stand for those of `named`, which are left as they are without it. */
  readonly complete: (lead?: Lead) => Promise<readonly unknown[]>;
}

/** Prepares the values of a statement's parameters. */
export function valuesOf(model: Model, engine: Engine, params: readonly StatementParam[]): Values {
  const reads = params.flatMap((param, index) =>
    param.as === 'found' ? [{ index, begin: readerOfIds(model, engine, param) }] : [],
  );
  const names = params.flatMap(({ as }, index) => (as === 'named' ? [index] : []));
  return (variables) => {
    const values = bindParams(params, variables);
    const begun = reads.map(({ index, begin }) => ({ index, ...begin(variables) }));
    return {
      named: [...names.map((index) => values[index] as string | string[]), ...begun.map(({ named }) => named)].flat(),
      complete: async (lead) => {
        const completed = [...values];
        if (lead) for (const index of names) completed[index] = ledOn(values[index] as string | string[], lead);
        await Promise.all(begun.map(async ({ index, complete }) => (completed[index] = await complete(lead))));
        return completed;
      },
    };
  };
}

const ledOn = (ids: string | readonly string[], lead: Lead): unknown =>
  typeof ids === 'string' ? lead(ids) : ids.map(lead);

/** Ids as a map from each to true, in which both engines find one at once. */
function readerOfIds(
  model: Model,
  engine: Engine,
  param: FoundParam,
): (variables: Variables) => Omit<Bound, 'complete'> & { readonly complete: (lead?: Lead) => Promise<unknown> } {
  const { text, params } = compileFound(model, engine.dialect, param);
  const values = valuesOf(model, engine, params);
  return (variables) => {
    const bound = values(variables);
    return {
      named: bound.named,
      complete: async (lead) => {
        const ids = (await engine.read(text, named(await bound.complete(lead)))) as readonly string[];
        return Object.fromEntries(ids.map((id) => [id, true]));
      },
    };
  };
}

/** Values under the names that their parameters have in a statement. */
export const named = (values: readonly unknown[]): Params =>
  Object.fromEntries(values.map((value, index) => [`p${index}`, value]));
