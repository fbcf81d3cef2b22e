// Asks an engine in GraphQL as the server does, without HTTP.
import { getOperationAST, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Engine } from '../../src/engines/engine.js';
import { OperationExecutor } from '../../src/execute/executeOperation.js';
import type { KeptAnswers } from '../../src/execute/keptAnswers.js';
import type { Caller } from '../../src/execute/rootField.js';
import { prepareField } from '../../src/resolvers/prepareField.js';
import { serviceOf } from '../../src/resolvers/service.js';
import type { KeptSurroundings } from '../../src/traversals/keptSurroundings.js';
import { model } from './engines.js';

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Who asks; nobody when left out. */
  readonly caller?: Caller;
}

/** Answers a question; `reference` sends the answer through graphql-js whatever it is. */
export type Ask = (question: Question, reference?: boolean) => Promise<ExecutionResult>;

/** Asks an engine; with `kept`, answers are given again while nothing was written, with `surroundings` walks share what they see. */
export function askerOf(engine: Engine, kept?: KeptAnswers, surroundings?: KeptSurroundings): Ask {
  const service = serviceOf(model, engine, { surroundings });
  const executor = new OperationExecutor(model.schema, (selected) => prepareField(service, selected), kept);
  const documents = new Map<string, DocumentNode>();
  return ({ query, variables = {}, caller }, reference = false) => {
    // As the server does: a document asked again is prepared no more, unless its variables have another shape.
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const errors = validate(model.schema, document);
    if (errors.length > 0) return Promise.resolve({ errors });
    const operation = getOperationAST(document);
    if (!operation) throw new Error('the document has no operation');
    return executor.execute({ document, operation, variables, caller }, reference);
  };
}

/** Somebody who may do everything. */
export const admin: Caller = { name: 'ada', role: 'admin' };

/** The data of an answer that must have some; asked by somebody who may do everything. */
export async function dataOf<T>(ask: Ask, query: string, variables: Question['variables'] = {}): Promise<T> {
  const { data, errors } = await ask({ query, variables, caller: admin });
  if (!data) throw errors?.[0] ?? new Error('no answer');
  return data as T;
}

/** The ids of the events that a filter lets through: at most a page of them. */
export async function matchingEvents(ask: Ask, where: unknown): Promise<ReadonlySet<string>> {
  const query = 'query ($where: EventFilter) { events(where: $where, first: 500) { nodes { id } } }';
  const { events } = await dataOf<{ events: { nodes: { id: string }[] } }>(ask, query, { where });
  return new Set(events.nodes.map(({ id }) => id));
}
