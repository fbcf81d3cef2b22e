// The graph as batches in loading order: all vertices before the edges that join them.

const indexes = (count) => Array.from({ length: count }, (_, i) => i);

function* chunks(count, size, rowsAt) {
  for (let start = 0; start < count; start += size) {
    const rows = [];
    for (let i = start; i < Math.min(count, start + size); i += 1) rows.push(...rowsAt(i));
    yield rows;
  }
}

/** `{ vertices: 'Actor', rows }` and `{ edges: type, from, to, rows: [{ from, to, properties }] }`, at most ~4 × size rows each. */
export function* batchesOf(graph, size = 5000) {
  for (const rows of chunks(graph.actors, size, (i) => [graph.actorAt(i)])) yield { vertices: 'Actor', rows };
  for (const rows of chunks(graph.places, size, (i) => [graph.placeAt(i)])) yield { vertices: 'Place', rows };
  for (const rows of chunks(graph.events, size, (i) => [graph.eventAt(i).row])) yield { vertices: 'Event', rows };

  const parts = indexes(graph.places).filter((i) => graph.parentOf(i) !== undefined);
  const within = parts.map((i) => graph.within(i, graph.parentOf(i)));
  yield { edges: 'WITHIN', from: 'Place', to: 'Place', rows: within };
  for (const rows of chunks(graph.events, size, (i) => [graph.eventAt(i).location]))
    yield { edges: 'OCCURRED_AT', from: 'Event', to: 'Place', rows };
  for (const rows of chunks(graph.events, size, (i) => graph.eventAt(i).participants.map((p) => p.edge)))
    yield { edges: 'PARTICIPATED_IN', from: 'Actor', to: 'Event', rows };
}

/** What a load must end with: read back by the loaders, so that a half-loaded graph is never measured. */
export function countsOf(graph) {
  const degree = new Uint32Array(graph.actors);
  let participations = 0;
  let fatalities = 0;
  for (let i = 0; i < graph.events; i += 1) {
    const event = graph.eventAt(i);
    fatalities += event.row.fatalitiesBest ?? 0;
    participations += event.participants.length;
    for (const { actor } of event.participants) degree[actor] += 1;
  }
  const within = indexes(graph.places).filter((i) => graph.parentOf(i) !== undefined).length;
  const entities = graph.events + graph.actors + graph.places;
  return { totals: { entities, edges: participations + graph.events + within, fatalities }, degree };
}
