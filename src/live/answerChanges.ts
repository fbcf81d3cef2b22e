import type { ExecutionResult } from 'graphql';
import type { Engine } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import { answersOf, Ref } from '../execute/answer.js';
import type { Request } from '../execute/executeOperation.js';
import { finishAnswer } from '../execute/finishAnswer.js';
import type { Types } from '../execute/rootField.js';
import type { Model } from '../model/model.js';
import type { Variables } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';
import type { Change } from './change.js';

/** Answers a subscription for each of some changes, in their order. */
export type AnswerChanges = (changes: readonly Change[]) => Promise<readonly ExecutionResult[]>;

/**
 * Prepares the answers of a subscription: one statement reads what is selected, whatever the number of changes. So many
 * that they pass a bound are answered half by half.
 */
export function changeAnswererOf(
  model: Model,
  engine: Engine,
  request: Request,
  { key, below }: SelectedField,
  variables: Variables,
): AnswerChanges {
  const { answer } = answersOf(model, engine, below);
  const finish = (value: unknown, types: Types = new WeakMap()): Promise<ExecutionResult> =>
    finishAnswer(model.schema, request, { [key]: value }, types);
  const answers: AnswerChanges = async (changes) => {
    try {
      const shape = await answer(
        changes.map(({ id }) => new Ref(id)),
        variables,
      );
      const { value, complete } = shape();
      if (complete) return (value as readonly unknown[]).map((each) => ({ data: { [key]: each } }));
      const types: Types = new WeakMap();
      const values = shape(types).value as readonly unknown[];
      return await Promise.all(values.map((each) => finish(each, types)));
    } catch (error) {
      const code = error instanceof CasusError ? error.code : undefined;
      if (code === 'ENGINE_UNAVAILABLE') throw error;
      if (code === 'LIMIT_EXCEEDED' && changes.length > 1) {
        const half = Math.ceil(changes.length / 2);
        return [...(await answers(changes.slice(0, half))), ...(await answers(changes.slice(half)))];
      }
      const failure = error instanceof Error ? error : new Error(String(error));
      return Promise.all(changes.map(() => finish(failure)));
    }
  };
  return answers;
}
