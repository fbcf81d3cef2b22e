// Paths: a shortest way between two actors or places; several may be as short, so that only its length is the same everywhere.
import { randomOf } from '../graph/random.mjs';
import { VALUES } from './parameters.mjs';

const casus = {
  document: /* GraphQL */ `
    query Paths($from: ID!, $to: ID!) {
      paths(from: $from, to: $to, maxDepth: 6) {
        paths {
          length
          nodes {
            id
            name
          }
          relationships {
            id
            type
          }
        }
      }
    }
  `,
  answer: ({ paths }) => paths.paths.map(({ length }) => length),
};

const floor = {
  text: `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH path = shortestPath((a)-[:PARTICIPATED_IN|OCCURRED_AT|WITHIN*..6]-(b))
RETURN [n IN nodes(path) | [n.id, n.name]], [r IN relationships(path) | [r.id, type(r)]]`,
  answer: (rows) => rows.map(([, relationships]) => relationships.length),
};

export const paths = {
  name: 'paths',
  goals: {},
  connections: [8],
  parameters({ graph }) {
    const random = randomOf(graph.seed, 0x9a7);
    const any = () => {
      const kind = random() < 0.5 ? 'actor' : 'place';
      return graph.id(kind, Math.floor(random() * (kind === 'actor' ? graph.actors : graph.places)));
    };
    const pairs = Array.from({ length: VALUES }, () => ({ from: any(), to: any() }));
    return pairs.filter(({ from, to }) => from !== to);
  },
  ask: { casus, floor },
};
