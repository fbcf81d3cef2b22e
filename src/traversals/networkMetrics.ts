import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { betweenness, pagerank } from 'graphology-metrics/centrality/index.js';
import type { NetworkMetric } from '../generated/schema.js';

/** A network with numbers for vertices: `edges` are [one, other, weight], each pair once. */
export interface Network {
  readonly order: number;
  readonly edges: readonly (readonly [one: number, other: number, weight: number])[];
}

/** The values of each metric by vertex. */
export type MetricValues = Readonly<Partial<Record<NetworkMetric, readonly number[]>>>;

/** Vertices are added in the order of their numbers and edges in theirs, so that every sum is taken in one order. */
type Weighted = UndirectedGraph<object, { weight: number }>;

/** It is exported as CommonJS, and its types as if it were not: what is imported is the function itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

const damping = 0.85;
/** Far below what an answer shows; with this damping it is reached in about 150 rounds. */
const pageRankTolerance = 1e-12;
const pageRankRounds = 1_000;

const computed: Readonly<Record<NetworkMetric, (graph: Weighted) => number[]>> = {
  PAGE_RANK: (graph) =>
    listed(
      graph,
      pagerank(graph, {
        getEdgeWeight: 'weight',
        alpha: damping,
        tolerance: pageRankTolerance,
        maxIterations: pageRankRounds,
      }),
    ),
  BETWEENNESS: (graph) => listed(graph, betweenness(graph, { getEdgeWeight: null, normalized: true })),
  COMMUNITY: (graph) => renumbered(listed(graph, louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom() }))),
};

/** Computes metrics of a network; the same network gives the same values, to the last digit. */
export function networkMetrics({ order, edges }: Network, metrics: readonly NetworkMetric[]): MetricValues {
  const graph: Weighted = new UndirectedGraph();
  for (let vertex = 0; vertex < order; vertex++) graph.addNode(String(vertex));
  for (const [one, other, weight] of edges) graph.addEdge(String(one), String(other), { weight });
  return Object.fromEntries(metrics.map((metric) => [metric, order === 0 ? [] : computed[metric](graph)]));
}

const listed = (graph: Weighted, values: Readonly<Record<string, number>>): number[] =>
  graph.mapNodes((vertex) => values[vertex] ?? 0);

/** Numbers communities from 0: the largest first, then the one with the smallest vertex. */
function renumbered(communities: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const community of communities) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  // A map keeps the order of first appearance, and the sort keeps it among equals.
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([community]) => community);
  const numbers = new Map(order.map((community, index) => [community, index]));
  return communities.map((community) => numbers.get(community) ?? 0);
}

/** Park and Miller's generator (1988): the same numbers from 0 to 1 at every call. */
function seededRandom(): () => number {
  let state = 20_260_213;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
