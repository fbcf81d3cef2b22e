import { CasusError } from '../errors.js';
import { OperationExecutor } from '../execute/executeOperation.js';
import { limits } from '../plan/limits.js';
import { prepareField } from '../resolvers/prepareField.js';
import type { Service } from '../resolvers/service.js';
import { Chosen } from './chosen.js';
import { sourcesCitedIn } from './citedSources.js';
import { questionOf } from './questionOf.js';

const question = questionOf(`
  query ($ids: [ID!]!, $depth: Int, $limit: Int) {
    neighborhood(ids: $ids, depth: $depth, limit: $limit) {
      nodes { id }
      relationships { id }
      truncated { reason limit }
    }
  }
`);

interface Identified {
  readonly id: string;
}

interface Answer {
  readonly neighborhood: {
    readonly nodes: readonly Identified[];
    readonly relationships: readonly Identified[];
    readonly truncated: { readonly reason: string; readonly limit: number } | null;
  };
}

/** An error about the question's `ids` as one about what was asked for. */
const asAsked = (error: Error): Error =>
  error instanceof CasusError
    ? new CasusError(error.code, error.message.replace('Argument "ids"', 'Argument "neighborhood"'))
    : error;

/** The answer of `neighborhood` around one vertex, as large as it can be, with the sources it cites; told where it is cut. */
export async function chooseNeighborhood(service: Service, id: string, depth: number): Promise<Chosen> {
  const executor = new OperationExecutor(service.model.schema, (selected) => prepareField(service, selected));
  const variables = { ids: [id], depth, limit: limits.subgraphNodesMax.value };
  const { data, errors } = await executor.execute({ ...question, variables });
  const [error] = errors ?? [];
  if (error) throw asAsked(error.originalError ?? error);
  const { nodes, relationships, truncated } = (data as unknown as Answer).neighborhood;
  const ids = (items: readonly Identified[]): Set<string> => new Set(items.map((item) => item.id));
  // What lies beyond the depth was not asked for.
  const isCut = truncated && truncated.reason !== 'DEPTH';
  const note = isCut ? `The neighborhood is cut at ${truncated.limit} ${truncated.reason}.` : undefined;
  const answered = new Chosen(ids(nodes), ids(relationships));
  const cited = await sourcesCitedIn(service.engine, service.model, answered);
  return new Chosen([...answered.vertices, ...cited], ids(relationships), note);
}
