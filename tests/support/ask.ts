// Asks an engine in GraphQL as the server does, without HTTP.
import { Kind, parse, validate, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import type { Engine } from '../../src/engines/engine.js';
import { OperationExecutor } from '../../src/execute/executeOperation.js';
import { prepareField } from '../../src/resolvers/prepareField.js';
import { model } from './engines.js';

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Answers a question; `reference` sends the answer through graphql-js whatever it is. */
export type Ask = (question: Question, reference?: boolean) => Promise<ExecutionResult>;

export function askerOf(engine: Engine): Ask {
  const executor = new OperationExecutor(model.schema, (selected) => prepareField({ model, engine }, selected));
  return ({ query, variables = {} }, reference = false) => {
    const document = parse(query);
    const errors = validate(model.schema, document);
    if (errors.length > 0) return Promise.resolve({ errors });
    const operation = document.definitions.find(
      (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
    );
    if (!operation) throw new Error('the document has no operation');
    return executor.execute({ document, operation, variables }, reference);
  };
}
