import { execute, GraphQLError, type ExecutionResult, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Request } from './executeOperation.js';
import type { Unusable } from '../select/selection.js';
import type { Types } from './rootField.js';

/**
 * Lets graphql-js go over answers that are keyed by response name, a failed one being its error, so that the
 * specification's rules hold to the letter: introspection, paths of errors, null in a non-null field.
 */
export async function finishAnswer(
  schema: GraphQLSchema,
  { document, operation, variables }: Request,
  rootValue: Readonly<Record<string, unknown>>,
  types: Types,
  unusable: Unusable = new Map(),
): Promise<ExecutionResult> {
  const { errors, ...answer } = await execute({
    schema,
    document,
    rootValue,
    variableValues: variables,
    ...(operation.name && { operationName: operation.name.value }),
    fieldResolver: byResponseKey,
    typeResolver: (value) => types.get(value as object),
  });
  return { ...(errors && { errors: errors.map((error) => inOurWords(error, unusable)) }), ...answer };
}

/** An error of graphql-js about an argument says what we say of it, with our code. */
function inOurWords(error: GraphQLError, unusable: Unusable): GraphQLError {
  const { nodes: [value] = [], path } = error;
  const originalError = value && unusable.get(value);
  return originalError ? new GraphQLError(originalError.message, { nodes: value, path, originalError }) : error;
}

const byResponseKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) => {
  const value = source[info.path.key];
  if (value instanceof Error) throw value;
  return value;
};
