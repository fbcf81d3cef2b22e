// Neighborhood: all within two steps of an actor that is no hub, with the edges between them; no bound bites.
import { sample } from './parameters.mjs';

/** Events of the actor: with their places and other participants they stay far below the vertices asked for. */
const [FEWEST, MOST] = [3, 40];
const LIMIT = 500;

const sorted = (ids) => [...ids].sort();
const subgraph = (nodes, relationships) => ({ nodes: sorted(nodes), relationships: sorted(relationships) });

const casus = {
  document: /* GraphQL */ `
    query Neighborhood($id: ID!, $limit: Int) {
      neighborhood(ids: [$id], depth: 2, limit: $limit) {
        nodes {
          id
          name
        }
        relationships {
          id
          type
        }
        truncated {
          reason
        }
      }
    }
  `,
  answer({ neighborhood: { nodes, relationships, truncated } }) {
    if (truncated && truncated.reason !== 'DEPTH') throw new Error(`neighborhood: ${truncated.reason}`);
    return subgraph(
      nodes.map(({ id }) => id),
      relationships.map(({ id }) => id),
    );
  },
};

// Written for this graph: an actor's neighbours are its events, so no hub among their participants is walked from.
const floor = {
  text: `MATCH (:Actor {id: $id})-[:PARTICIPATED_IN]->(e) WITH collect(e) AS events
CALL (events) { UNWIND events AS e MATCH (e)<-[r:PARTICIPATED_IN]-(x) RETURN collect(DISTINCT x) AS people, collect(r) AS parts }
CALL (events) { UNWIND events AS e MATCH (e)-[r:OCCURRED_AT]->(p) RETURN collect(DISTINCT p) AS places, collect(r) AS sites }
CALL (places) { UNWIND places AS p MATCH (p)-[r:WITHIN]->(q) WHERE q IN places RETURN collect(r) AS within }
RETURN [n IN events + people + places | [n.id, n.name]], [r IN parts + sites + within | [r.id, type(r)]]`,
  answer: ([[nodes, relationships]]) =>
    subgraph(
      nodes.map(([id]) => id),
      relationships.map(([id]) => id),
    ),
};

export const neighborhood = {
  name: 'neighborhood',
  goals: {},
  connections: [8],
  parameters({ graph, degree }) {
    const quiet = Array.from(degree.keys()).filter((i) => degree[i] >= FEWEST && degree[i] <= MOST);
    return sample(quiet, graph.seed).map((i) => ({ id: graph.id('actor', i), limit: LIMIT }));
  },
  ask: { casus, floor },
};
