import {
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { limitExceeded } from '../errors.js';
import { limits } from '../plan/limits.js';
import type { Variables } from '../select/argument.js';
import { readSelection } from '../select/readSelection.js';
import type { SelectedField } from '../select/selection.js';
import { shapeReader, type ShapeReader } from '../select/shapeKey.js';
import { finishAnswer } from './finishAnswer.js';
import type { Caller, RootField, Types } from './rootField.js';
import type { Shaped } from './shapeRows.js';

/** Makes a root field ready to run; undefined for introspection, which graphql-js answers. */
export type Prepare = (selected: SelectedField) => RootField | undefined;

export interface Request {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller?: Caller | undefined;
}

/** An operation prepared for one shape of variables. */
type Prepared = readonly (RootField | undefined)[];

interface Known {
  readonly shapeOf: ShapeReader;
  readonly prepared: LRUCache<string, Prepared>;
}

/** Shapes of variables kept per operation; more than a few come only from generated filters. */
const shapesPerOperation = 100;

/**
 * Answers operations. Root fields run side by side, and an answer that is complete is sent as it was shaped.
 * Where one is not, or graphql-js knows more (introspection, errors, null in a non-null field), graphql-js
 * goes over the same answers, so that the specification's rules hold to the letter.
 */
export class OperationExecutor {
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly prepare: Prepare,
  ) {}

  /** `reference` sends every answer through graphql-js: the tests compare the two. */
  async execute(request: Request, reference = false): Promise<ExecutionResult> {
    const { document, operation, caller } = request;
    const coerced = getVariableValues(this.schema, operation.variableDefinitions ?? [], request.variables, {
      maxErrors: 10,
    });
    if (!coerced.coerced) return { errors: coerced.errors };
    let prepared: Prepared;
    try {
      prepared = this.prepared(document, operation, coerced.coerced);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
    const run = async (field: RootField | undefined) => field?.run(coerced.coerced, caller);
    const settled =
      operation.operation === OperationTypeNode.MUTATION
        ? await oneAfterTheOther(prepared, run)
        : await Promise.allSettled(prepared.map(run));
    if (!reference) {
      const data = complete(prepared, settled);
      if (data) return { data };
    }
    return this.finish(request, prepared, settled);
  }

  private prepared(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Prepared {
    let known = this.known.get(operation);
    if (!known) {
      known = { shapeOf: shapeReader(this.schema, operation), prepared: new LRUCache({ max: shapesPerOperation }) };
      this.known.set(operation, known);
    }
    const shape = known.shapeOf(variables);
    let prepared = known.prepared.get(shape);
    if (!prepared) {
      prepared = this.prepareAll(document, operation, variables);
      known.prepared.set(shape, prepared);
    }
    return prepared;
  }

  private prepareAll(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Prepared {
    const selection = readSelection(this.schema, document, operation, variables, limits.depthMax.value);
    const { value: most } = limits.rootFieldsMax;
    if (selection.length > most)
      throw limitExceeded('rootFieldsMax', most, `The request has ${selection.length} root fields.`);
    return selection.map((selected) => {
      if (selected.name === '__typename') return typenameField(selected.key, operation);
      try {
        return this.prepare(selected);
      } catch (error) {
        const failure = error instanceof Error ? error : new Error(String(error));
        // Told when it runs, so that its error has the field's path and other fields are answered.
        return { key: selected.key, run: () => Promise.reject(failure) };
      }
    });
  }

  private finish(request: Request, prepared: Prepared, settled: Settled): Promise<ExecutionResult> {
    const types: Types = new WeakMap();
    const rootValue: Record<string, unknown> = {};
    prepared.forEach((field, index) => {
      const outcome = settled[index];
      if (field && outcome)
        rootValue[field.key] = outcome.status === 'fulfilled' ? outcome.value?.(types).value : outcome.reason;
    });
    return finishAnswer(this.schema, request, rootValue, types);
  }
}

/** Runs the fields of a mutation; what follows one that failed is not run. */
async function oneAfterTheOther(
  prepared: Prepared,
  run: (field: RootField | undefined) => Promise<((types?: Types) => Shaped) | undefined>,
): Promise<Settled> {
  const settled: PromiseSettledResult<((types?: Types) => Shaped) | undefined>[] = [];
  for (const field of prepared) {
    const last = settled.at(-1);
    settled.push(last?.status === 'rejected' ? last : (await Promise.allSettled([run(field)]))[0]);
  }
  return settled;
}

type Settled = readonly PromiseSettledResult<((types?: Types) => Shaped) | undefined>[];

const typenameField = (key: string, operation: OperationDefinitionNode): RootField => ({
  key,
  run: () =>
    Promise.resolve(() => ({
      value: operation.operation === OperationTypeNode.QUERY ? 'Query' : 'Mutation',
      complete: true,
    })),
});

/** The response, where every root field was answered in full. */
function complete(prepared: Prepared, settled: Settled): Record<string, unknown> | undefined {
  const data = Object.create(null) as Record<string, unknown>;
  for (const [index, field] of prepared.entries()) {
    const outcome = settled[index];
    if (!field || outcome?.status !== 'fulfilled') return undefined;
    const shaped = outcome.value?.();
    if (!shaped?.complete) return undefined;
    data[field.key] = shaped.value;
  }
  return data;
}
