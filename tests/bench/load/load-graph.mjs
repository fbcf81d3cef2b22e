// Fills one engine with the synthetic graph. A target knows its engine; this knows the order and when it is already done.
/**
 * `graph`: `{ batches() }`, all vertices before the edges that join them.
 * `target`: `{ name, totals(), prepare(), vertices(label, rows), edges({ type, from, to }, rows), finish() }`.
 * Leaves alone a target that already holds exactly `totals`, and refuses one that holds something else.
 */
export async function loadGraph(target, graph, totals, say = () => {}) {
  const present = await target.totals();
  if (same(present, totals)) return { loaded: false, seconds: 0 };
  if (present.entities > 0)
    throw new Error(`${target.name} holds another graph (${JSON.stringify(present)}); empty it first`);

  const started = performance.now();
  await target.prepare();
  for (const batch of graph.batches()) {
    if (batch.vertices) await target.vertices(batch.vertices, batch.rows);
    else await target.edges({ type: batch.edges, from: batch.from, to: batch.to }, batch.rows);
  }
  await target.finish();
  const found = await target.totals();
  if (!same(found, totals))
    throw new Error(`${target.name} ended with ${JSON.stringify(found)}, not ${JSON.stringify(totals)}`);
  const seconds = (performance.now() - started) / 1000;
  say(`loaded ${totals.entities} vertices and ${totals.edges} edges into ${target.name} in ${seconds.toFixed(1)} s`);
  return { loaded: true, seconds };
}

const same = (a, b) => Object.keys(b).every((key) => Number(a[key]) === b[key]);
