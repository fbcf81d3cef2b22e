// What is asked: traversals between and around random vertices, hubs and years, as DESIGN.md's figures name them.
import { randomOf } from '../graph/random.mjs';

const PATHS = `query ($from: ID!, $to: ID!, $depth: Int, $k: Int) { paths(from: $from, to: $to, maxDepth: $depth, k: $k) {
  paths { length nodes { id name } relationships { id type } } truncated { reason limit atDepth skippedHubs { id } } } }`;
const NEIGHBORHOOD = `query ($id: ID!, $depth: Int, $limit: Int) { neighborhood(ids: [$id], depth: $depth, limit: $limit) {
  nodes { id name } relationships { id type } frontier { hiddenRelationships node { id } } truncated { reason limit atDepth } } }`;
const COMMON = `query ($ids: [ID!]!) { commonNeighbors(ids: $ids, first: 25) { neighbors { node { id name } relationships { id } } truncated { reason limit } } }`;
const NETWORK = `query ($where: EventFilter) { actorNetwork(where: $where, limit: 100, metrics: [PAGE_RANK]) {
  nodes { actor { id name } events degree pageRank } edges { a b sharedEvents sameSide opposed } truncated { reason limit } } }`;
const STATS = `{ eventStats(groupBy: [ACTOR, YEAR], first: 100) { keys { by value } events fatalitiesBest fatalitiesUnknown } }`;

/** `{ work, goal, worst, requests }`: milliseconds of the median and of the slowest answer that are to be reached. */
export function questionsOf({ ids, hubs, years }, seed = 1) {
  const random = randomOf(seed, 7);
  const any = () => ids[Math.floor(random() * ids.length)];
  const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const pairs = times(50, () => ({ from: any(), to: any() }));
  const yearOf = (year) => ({ dateStart: { gte: `${year}-01-01`, lte: `${year}-12-31` } });
  return [
    {
      work: 'paths, depth 6, k 1',
      goal: 100,
      worst: 1000,
      query: PATHS,
      requests: pairs.map((pair) => ({ ...pair, depth: 6, k: 1 })),
    },
    {
      work: 'neighborhood, depth 2, limit 500',
      goal: 100,
      query: NEIGHBORHOOD,
      requests: pairs.slice(0, 30).map(({ from: id }) => ({ id, depth: 2, limit: 500 })),
    },
    {
      work: 'commonNeighbors of two hubs',
      goal: 300,
      query: COMMON,
      requests: times(10, (index) => ({ ids: hubs.slice(index, index + 2) })),
    },
    {
      work: 'actorNetwork of one year',
      goal: 1000,
      query: NETWORK,
      requests: years.slice(-6, -1).map((year) => ({ where: yearOf(year) })),
    },
    { work: 'eventStats by actor and year', goal: 1500, query: STATS, requests: times(3, () => ({})) },
  ];
}

/** Requests at the bounds of depth, number and size, as many clients might send them. */
export const boundsOf = ({ pairs, depth, k, limit }) =>
  pairs.flatMap(({ from, to }) => [
    { query: PATHS, variables: { from, to, depth: depth.paths, k } },
    { query: NEIGHBORHOOD, variables: { id: from, depth: depth.neighborhood, limit } },
  ]);
