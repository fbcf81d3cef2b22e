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
import { limits, selectionBounds } from '../plan/limits.js';
import type { Variables } from '../select/argument.js';
import { readSelection } from '../select/readSelection.js';
import type { SelectedField, Selection, Unusable } from '../select/selection.js';
import { shapeReader, type ShapeReader } from '../select/shapeKey.js';
import { standInFor, textOf } from './answerText.js';
import { metered, spend } from './cost.js';
import { finishAnswer } from './finishAnswer.js';
import { boundIntrospection } from './introspectionSize.js';
import type { KeptAnswers } from './keptAnswers.js';
import type { Caller, RootField, Types } from './rootField.js';
import type { Shaped } from './shapeRows.js';

/** Makes a root field ready to run; undefined for introspection, which graphql-js answers. */
export type Prepare = (selected: SelectedField) => RootField | undefined;

export interface Request {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller?: Caller | undefined;
  /** Whether the answer's data will be written by `textOf`, so that it may be a stand-in for its text. */
  readonly asText?: boolean;
}

/** An operation prepared for one shape of variables. */
interface Prepared {
  readonly fields: readonly (RootField | undefined)[];
  /** Why some arguments cannot be used: graphql-js tells where they stand. */
  readonly unusable: Unusable;
}

interface Known {
  /** Tells the operation from others, in the names of kept answers. */
  readonly number: number;
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
  private operations = 0;

  /** `kept` answers queries again for as long as nothing was written; without it each is read anew. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly prepare: Prepare,
    private readonly kept?: KeptAnswers,
  ) {}

  /** `reference` sends every answer through graphql-js: the tests compare the two. */
  async execute(request: Request, reference = false): Promise<ExecutionResult> {
    if (!this.kept || reference || request.operation.operation !== OperationTypeNode.QUERY)
      return (await this.answer(request, { reference })).result;
    const key = `${this.knownOf(request.operation).number} ${JSON.stringify(request.variables)}`;
    let text: string | undefined;
    try {
      text = await this.kept.find(key);
    } catch (error) {
      return (await this.answer(request, { failure: asError(error) })).result;
    }
    if (text !== undefined) return { data: dataOf(text, request) };
    const keep = this.kept.begin(key);
    const { result, lasting } = await this.answer(request);
    if (lasting && result.data) keep(textOf(result.data));
    return result;
  }

  /** Answers from the graph; `failure` is what becomes of every field where it cannot be read. */
  private async answer(
    request: Request,
    { reference = false, failure }: { readonly reference?: boolean; readonly failure?: Error } = {},
  ): Promise<{ readonly result: ExecutionResult; readonly lasting?: boolean }> {
    const { document, operation, caller } = request;
    const coerced = getVariableValues(this.schema, operation.variableDefinitions ?? [], request.variables, {
      maxErrors: 10,
    });
    if (!coerced.coerced) return { result: { errors: coerced.errors } };
    const variables = metered(coerced.coerced);
    let prepared: Prepared;
    try {
      prepared = this.prepared(document, operation, variables);
    } catch (error) {
      if (error instanceof GraphQLError) return { result: { errors: [error] } };
      throw error;
    }
    const run = async (field: RootField | undefined) => {
      if (failure && !field?.constant) throw failure;
      return field?.run(variables, caller);
    };
    const settled =
      operation.operation === OperationTypeNode.MUTATION
        ? await oneAfterTheOther(prepared.fields, run)
        : await Promise.allSettled(prepared.fields.map(run));
    if (!reference && prepared.unusable.size === 0) {
      const whole = complete(prepared.fields, settled);
      if (whole) return { result: { data: whole.data }, lasting: whole.lasting };
    }
    return { result: await this.finish(request, prepared, settled) };
  }

  private knownOf(operation: OperationDefinitionNode): Known {
    let known = this.known.get(operation);
    if (!known) {
      const shapeOf = shapeReader(this.schema, operation);
      known = { number: this.operations++, shapeOf, prepared: new LRUCache({ max: shapesPerOperation }) };
      this.known.set(operation, known);
    }
    return known;
  }

  /** What is refused is not kept. */
  private prepared(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Prepared {
    const known = this.knownOf(operation);
    const shape = known.shapeOf(variables);
    const kept = known.prepared.get(shape);
    const prepared = kept ?? this.prepareAll(document, operation, variables);
    if (prepared.fields.includes(undefined)) boundIntrospection(this.schema, document, operation, variables);
    spend(
      prepared.fields.reduce((sum, field) => sum + (field?.cost?.(variables) ?? 0), 0),
      variables,
    );
    if (!kept) known.prepared.set(shape, prepared);
    return prepared;
  }

  private prepareAll(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Prepared {
    // Emptied once all is prepared: what is kept of a document must hold no values of a request.
    const held = { ...variables };
    try {
      return this.prepareSelection(readSelection(this.schema, document, operation, held, selectionBounds), operation);
    } finally {
      for (const name of Object.keys(held)) Reflect.deleteProperty(held, name);
    }
  }

  private prepareSelection({ fields, unusable }: Selection, operation: OperationDefinitionNode): Prepared {
    const { value: most } = limits.rootFieldsMax;
    if (fields.length > most)
      throw limitExceeded('rootFieldsMax', most, `The request has ${fields.length} root fields.`);
    return { fields: fields.map((selected) => this.prepareOne(selected, operation)), unusable };
  }

  /** Errors are told when the field runs, so that they have its path and other fields are answered. */
  private prepareOne(selected: SelectedField, operation: OperationDefinitionNode): RootField | undefined {
    if (selected.name === '__typename') return typenameField(selected.key, operation);
    try {
      if (selected.unusable) throw selected.unusable;
      return this.prepare(selected);
    } catch (error) {
      return { key: selected.key, run: () => Promise.reject(asError(error)) };
    }
  }

  private finish(request: Request, prepared: Prepared, settled: Settled): Promise<ExecutionResult> {
    const types: Types = new WeakMap();
    const rootValue: Record<string, unknown> = {};
    prepared.fields.forEach((field, index) => {
      const outcome = settled[index];
      if (field && outcome)
        rootValue[field.key] = outcome.status === 'fulfilled' ? outcome.value?.(types).value : outcome.reason;
    });
    return finishAnswer(this.schema, request, rootValue, types, prepared.unusable);
  }
}

/** Runs the fields of a mutation; what follows one that failed is not run. */
async function oneAfterTheOther(
  prepared: Prepared['fields'],
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
  constant: true,
  run: () =>
    Promise.resolve(() => ({
      value: operation.operation === OperationTypeNode.QUERY ? 'Query' : 'Mutation',
      complete: true,
    })),
});

/** The response's data, where every root field was answered in full, and whether the same graph gives it again. */
function complete(
  prepared: Prepared['fields'],
  settled: Settled,
): { readonly data: Record<string, unknown>; readonly lasting: boolean } | undefined {
  const data = Object.create(null) as Record<string, unknown>;
  // Where nothing is read of the graph, there is nothing to keep.
  let lasting = !prepared.every((field) => field?.constant);
  for (const [index, field] of prepared.entries()) {
    const outcome = settled[index];
    if (!field || outcome?.status !== 'fulfilled') return undefined;
    const shaped = outcome.value?.();
    if (!shaped?.complete) return undefined;
    if (shaped.passing) lasting = false;
    data[field.key] = shaped.value;
  }
  return { data, lasting };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const dataOf = (text: string, { asText }: Request): Record<string, unknown> =>
  asText ? standInFor(text) : (JSON.parse(text) as Record<string, unknown>);
