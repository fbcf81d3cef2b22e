import { badInput } from '../errors.js';
import { answersOf } from '../execute/answer.js';
import type { ChainDirection, TraversalFilter, TruncationReason } from '../generated/schema.js';
import { limits } from '../plan/limits.js';
import { commonNeighbors } from '../traversals/commonNeighbors.js';
import { eventChain } from '../traversals/eventChain.js';
import { walkCosts } from '../traversals/keptSurroundings.js';
import { neighborhood } from '../traversals/neighborhood.js';
import { paths } from '../traversals/paths.js';
import { PathWalk } from '../traversals/pathWalk.js';
import { ProjectedWalk } from '../traversals/projectedWalk.js';
import type { Tell } from '../traversals/tell.js';
import type { Surroundings } from '../traversals/surroundings.js';
import { truncation } from '../traversals/truncation.js';
import { Walk } from '../traversals/walk.js';
import { WalkStopped } from '../traversals/walkBounds.js';
import { excludedParams, noFilter, readWalkFilter, type WalkFilter } from '../traversals/walkFilter.js';
import { argumentsOf, type Arguments } from './arguments.js';
import type { Service, ServiceField } from './service.js';

/**
 * How a traversal is asked: its answer is a plain value with references to what it found. A part of it that is sure to
 * come may be told before, to be read meanwhile.
 */
type Ask = (service: Service, given: Arguments, tell: Tell) => Promise<unknown>;

/** Answers of traversals whose time was up before anything was found. */
const noSubgraph = { nodes: [], relationships: [], frontier: [] };
const noPaths = { paths: [] };
const noNeighbors = { neighbors: [] };

/** A traversal: it runs with the arguments of each request, then what is selected of its vertices and edges is read. */
const traversal =
  (nothing: object, ask: Ask): ServiceField =>
  (service, selected) => {
    const { answer, foresee } = answersOf(service.model, service.engine, selected.below);
    const given = argumentsOf(selected);
    return {
      key: selected.key,
      run: async (variables) => {
        let foreseen: ReturnType<typeof foresee>;
        const tell: Tell = (part) => (foreseen = foresee(part, variables));
        const found = await ask(service, given(variables), tell).catch((error: unknown) => {
          if (!(error instanceof WalkStopped)) throw error;
          return { ...nothing, truncated: truncation([], Infinity, error) };
        });
        const shape = await answer(found, variables, foreseen);
        return ranOutOfTime(found) ? (types) => ({ ...shape(types), passing: true }) : shape;
      },
    };
  };

const ranOutOfTime = (found: unknown): boolean =>
  (found as { readonly truncated?: { readonly reason: TruncationReason } | null }).truncated?.reason === 'TIME';

async function filterOf({ engine, model }: Service, given: Arguments): Promise<WalkFilter> {
  const where = given.object<TraversalFilter>('where');
  const filter = readWalkFilter(engine.dialect, where, 'where');
  const { within, excludeIds } = where;
  const walk = new Walk(engine, model, noFilter);
  const [places, excluded] = await Promise.all([
    within == null ? undefined : walk.start([within], 'where.within'),
    excludeIds?.length ? walk.lead(excludeIds) : undefined,
  ]);
  const [place] = places ?? [];
  if (places && place?.type !== 'PLACE') throw badInput('where.within', `must be the id of a place, not ${within}.`);
  const params = { ...(place && { within: place.id }), ...(excluded && excludedParams(excluded)) };
  return { ...filter, params: { ...filter.params, ...params } };
}

const walkOf = async (service: Service, given: Arguments): Promise<Walk> =>
  new Walk(service.engine, service.model, await filterOf(service, given));

/** Walks with what is known of the graph, where that is kept. */
const walked = (
  { surroundings }: Service,
  filter: WalkFilter,
  cost: number,
  walk: (seen?: Surroundings) => Promise<unknown>,
): Promise<unknown> => (surroundings ? surroundings.walk(filter, cost, walk) : walk());

/** The traversals, one row each. */
export const traversalFields: Readonly<Record<string, ServiceField>> = {
  neighborhood: traversal(noSubgraph, async (service, given, tell) => {
    const ids = given.value<string[]>('ids') ?? [];
    const { value: most } = limits.traversalStartsMax;
    if (ids.length === 0 || ids.length > most)
      throw badInput('ids', `must be from 1 to ${most} ids (limits.traversalStartsMax), not ${ids.length}.`);
    const depth = given.number('depth', 1, 'neighborhoodDepthMax');
    const limit = given.number('limit', limits.subgraphNodesDefault.value, 'subgraphNodesMax');
    const filter = await filterOf(service, given);
    const walk = (seen?: Surroundings): Promise<unknown> =>
      neighborhood(new ProjectedWalk(service.engine, service.model, filter, seen), { ids, depth, limit }, tell);
    return walked(service, filter, walkCosts.neighborhood, walk);
  }),
  paths: traversal(noPaths, async (service, given, tell) => {
    const maxDepth = given.number('maxDepth', 6, 'pathsDepthMax');
    const k = given.number('k', 1, 'pathsMax');
    const [from = '', to = ''] = [given.value<string>('from'), given.value<string>('to')];
    const filter = await filterOf(service, given);
    const walk = (seen?: Surroundings): Promise<unknown> =>
      paths(new PathWalk(service.engine, service.model, filter, seen), { from, to, maxDepth, k }, tell);
    return walked(service, filter, walkCosts.paths, walk);
  }),
  commonNeighbors: traversal(noNeighbors, async (service, given, tell) => {
    const first = given.number('first', limits.pageSizeDefault.value, 'pageSizeMax', 0);
    return commonNeighbors(await walkOf(service, given), { ids: given.value<string[]>('ids') ?? [], first }, tell);
  }),
  eventChain: traversal(noSubgraph, ({ engine, model }, given, tell) => {
    const depth = given.number('depth', 5, 'eventChainDepthMax');
    const direction = given.value<ChainDirection>('direction') ?? 'BOTH';
    return eventChain(engine, model, { id: given.value<string>('id') ?? '', direction, depth }, tell);
  }),
};
