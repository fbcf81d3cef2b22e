// Search: the vertex whose whole name is asked for, the best hit alone, since only that one is the same by every way to rank.
import { sample } from './parameters.mjs';

const casus = {
  document: 'query Search($text: String!) { search(text: $text, first: 1) { nodes { id name } } }',
  variables: ({ text }) => ({ text }),
  answer: ({ search }) => search.nodes.map(({ id, name }) => ({ id, name })),
};

const floor = {
  text: `CALL db.index.fulltext.queryNodes('bench_names', $words, {limit: 1}) YIELD node RETURN node.id, node.name`,
  answer: (rows) => rows.map(([id, name]) => ({ id, name })),
};

export const search = {
  name: 'search',
  goals: {},
  connections: [8],
  parameters({ graph }) {
    const all = [
      ...names(graph.actors, (i) => graph.actorAt(i)),
      ...names(graph.places, (i) => graph.placeAt(i)),
      ...names(graph.events, (i) => graph.eventAt(i).row),
    ];
    return sample(all, graph.seed).map((text) => ({ text, words: text.replace(/\S+/g, '+$&') }));
  },
  ask: { casus, floor },
};

/** As many of each kind, evenly spread. */
function names(count, rowAt) {
  const wanted = Math.min(count, 100);
  return Array.from({ length: wanted }, (_, i) => rowAt(Math.floor((i * count) / wanted)).name);
}
