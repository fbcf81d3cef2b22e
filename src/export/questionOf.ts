import { getOperationAST, parse } from 'graphql';
import type { Request } from '../execute/executeOperation.js';

/** A question of our own, which has one operation, as the executor takes it. */
export function questionOf(text: string): Pick<Request, 'document' | 'operation'> {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the question is no operation');
  return { document, operation };
}
