import { relationshipRecordOf, vertexRecordOf } from '../write/recordOf.js';
import type { Exporter, ExportGraph } from './exporter.js';
import { jsonItems } from './jsonItems.js';

/**
 * Elements of Cytoscape.js: each vertex and edge as `data`, with the fields of schema.graphql. networkx names a vertex by
 * its `value`, and tells edges of the same ends apart by their `key`.
 */
export const cytoscape: Exporter = {
  name: 'cytoscape',
  description: 'elements of Cytoscape.js as JSON',
  contentType: 'application/json; charset=utf-8',
  extension: 'json',
  async *write(graph) {
    const { note } = graph;
    // `data` is the graph's own, as in cy.json(); networkx reads no graph without it, and takes all for undirected.
    yield `{"data":${JSON.stringify({ note })},"directed":true,"multigraph":true,"elements":{"nodes":[`;
    yield* jsonItems(nodes(graph));
    yield '\n],"edges":[';
    yield* jsonItems(edges(graph));
    yield '\n]}}\n';
  },
};

async function* nodes(graph: ExportGraph): AsyncGenerator<unknown> {
  for await (const { properties } of graph.vertices()) {
    const { id, ...record } = vertexRecordOf(graph.model, properties);
    yield { data: { id, value: id, label: record['name'], ...record } };
  }
}

async function* edges(graph: ExportGraph): AsyncGenerator<unknown> {
  for await (const edge of graph.edges()) {
    const { id, from, to, type, ...record } = relationshipRecordOf(graph.model, edge);
    yield { data: { id, key: id, source: from, target: to, label: type, type, ...record } };
  }
}
