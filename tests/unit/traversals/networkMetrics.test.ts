// The library's metrics against plain ones: power iteration on a full matrix, and paths counted pair by pair.
import fc from 'fast-check';
import { networkMetrics, type Network } from '../../../src/traversals/networkMetrics.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const damping = 0.85;

/** Networks with isolated vertices and several components. */
const networks: fc.Arbitrary<Network> = fc.integer({ min: 0, max: 12 }).chain((order) => {
  const pairs = Array.from({ length: order }, (_, one) =>
    Array.from({ length: order - one - 1 }, (__, index) => [one, one + 1 + index] as const),
  ).flat();
  return fc
    .tuple(fc.subarray([...pairs]), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: pairs.length }))
    .map(([chosen, weights]) => ({
      order,
      edges: chosen.map(([one, other], index) => [one, other, weights[index] ?? 1] as const),
    }));
});

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function weightsOf({ order, edges }: Network): number[][] {
  const weights = range(order).map(() => new Array<number>(order).fill(0));
  for (const [one, other, weight] of edges)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      (weights[from] ?? [])[to] = weight;
  return weights;
}

/** A walker goes along an edge by its weight, and from a vertex without any, or at times, to any vertex. */
function plainPageRank(network: Network): number[] {
  const { order } = network;
  const weights = weightsOf(network);
  let ranks = new Array<number>(order).fill(1 / order);
  for (let round = 0; round < 400; round++) {
    ranks = range(order).map((to) => {
      const arriving = range(order).map((from) => {
        const out = sum(weights[from] ?? []);
        return (ranks[from] ?? 0) * (out === 0 ? 1 / order : (weights[from]?.[to] ?? 0) / out);
      });
      return (1 - damping) / order + damping * sum(arriving);
    });
  }
  return ranks;
}

/** Lengths and numbers of the shortest ways from a vertex. */
function waysFrom(weights: readonly number[][], start: number): { length: number[]; count: number[] } {
  const length = weights.map((_, vertex): number => (vertex === start ? 0 : Infinity));
  const count = weights.map((_, vertex): number => (vertex === start ? 1 : 0));
  for (let step = 1; step < weights.length; step++) {
    weights.forEach((row, to) => {
      const before = row.flatMap((weight, from) => (weight > 0 && length[from] === step - 1 ? [from] : []));
      if (length[to] !== Infinity || before.length === 0) return;
      length[to] = step;
      count[to] = sum(before.map((from) => count[from] ?? 0));
    });
  }
  return { length, count };
}

/** For each pair of others, which share of its shortest ways leads through a vertex. */
function plainBetweenness(network: Network): number[] {
  const { order } = network;
  const weights = weightsOf(network);
  const ways = range(order).map((start) => waysFrom(weights, start));
  const pairs = ((order - 1) * (order - 2)) / 2;
  return range(order).map((through) => {
    let total = 0;
    for (const from of range(order))
      for (const to of range(order).slice(from + 1)) {
        if (from === through || to === through) continue;
        const [first, second] = [ways[from], ways[through]];
        const whole = first?.length[to] ?? Infinity;
        if (whole === Infinity || (first?.length[through] ?? 0) + (second?.length[to] ?? 0) !== whole) continue;
        total += ((first?.count[through] ?? 0) * (second?.count[to] ?? 0)) / (first?.count[to] ?? 1);
      }
    return pairs > 0 ? total / pairs : 0;
  });
}

function expectClose(given: readonly number[] | undefined, wanted: readonly number[]): void {
  expect(given).toHaveLength(wanted.length);
  wanted.forEach((value, index) => expect(given?.[index]).toBeCloseTo(value, 9));
}

/** Every pair of some vertices, joined with one weight. */
const clique = (vertices: readonly number[], weight = 1) =>
  vertices.flatMap((one) => vertices.filter((other) => other > one).map((other) => [one, other, weight] as const));

const all = ['PAGE_RANK', 'BETWEENNESS', 'COMMUNITY'] as const;

test('PageRank and betweenness are those of a plain computation', () => {
  const property = fc.property(networks, (network) => {
    const values = networkMetrics(network, all);
    expectClose(values.PAGE_RANK, plainPageRank(network));
    expectClose(values.BETWEENNESS, plainBetweenness(network));
    if (network.order > 0) expect(sum(values.PAGE_RANK ?? [])).toBeCloseTo(1, 9);
    for (const value of values.BETWEENNESS ?? []) expect(value >= 0 && value <= 1).toBe(true);
  });
  fc.assert(property, { seed, numRuns: 200 });
});

test('the same network has the same values, to the last digit', () => {
  const property = fc.property(networks, (network) => {
    expect(networkMetrics(network, all)).toEqual(networkMetrics(structuredClone(network), all));
  });
  fc.assert(property, { seed, numRuns: 50 });
});

test('communities are numbered from 0 by size, then by smallest vertex', () => {
  const property = fc.property(networks, ({ order, edges }) => {
    const { COMMUNITY: communities = [] } = networkMetrics({ order, edges }, ['COMMUNITY']);
    const members = new Map<number, number[]>();
    communities.forEach((community, vertex) => members.set(community, [...(members.get(community) ?? []), vertex]));
    const sorted = [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
    expect(range(members.size).map((number) => members.get(number))).toEqual(sorted);
    // No community holds vertices of different components, so a vertex without edges is one by itself.
    for (const vertex of range(order))
      if (!edges.some(([one, other]) => one === vertex || other === vertex))
        expect(members.get(communities[vertex] ?? -1)).toEqual([vertex]);
  });
  fc.assert(property, { seed, numRuns: 100 });
});

test('cliques with a thin link between them are communities', () => {
  const edges = [...clique([0, 1, 2]), ...clique([3, 4, 5, 6]), [2, 3, 1] as const];
  expect(networkMetrics({ order: 8, edges }, ['COMMUNITY'])).toEqual({ COMMUNITY: [1, 1, 1, 0, 0, 0, 0, 2] });
});

test('a heavy edge outweighs many light ones', () => {
  const edges = [[0, 1, 50], [2, 3, 50], ...clique([0, 2]), ...clique([0, 3]), ...clique([1, 2])] as const;
  expect(networkMetrics({ order: 4, edges }, ['COMMUNITY'])).toEqual({ COMMUNITY: [0, 0, 1, 1] });
});

test.each<[string, Network]>([
  ['no vertex', { order: 0, edges: [] }],
  ['one vertex', { order: 1, edges: [] }],
  ['vertices without an edge', { order: 4, edges: [] }],
  ['a single edge', { order: 2, edges: [[0, 1, 3]] }],
])('a network with %s has its metrics', (_, { order, edges }) => {
  expect(networkMetrics({ order, edges }, all)).toEqual({
    PAGE_RANK: range(order).map(() => 1 / order),
    BETWEENNESS: range(order).map(() => 0),
    COMMUNITY: edges.length > 0 ? [0, 0] : range(order),
  });
});

test('only what is asked for is computed', () => {
  expect(Object.keys(networkMetrics({ order: 3, edges: [] }, ['BETWEENNESS']))).toEqual(['BETWEENNESS']);
  expect(networkMetrics({ order: 3, edges: [] }, [])).toEqual({});
});
