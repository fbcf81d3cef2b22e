import {
  hiddenEdgeProperties,
  hiddenVertexProperties,
  relationshipRecordOf,
  vertexRecordOf,
} from '../write/recordOf.js';
import { lineOf } from '../write/recordLine.js';
import type { StoredEdge } from '../write/recordOf.js';
import type { Properties } from '../write/values.js';
import type { Exporter, ExportGraph, History } from './exporter.js';

/**
 * casus's own lines. Of a part of the graph: vertices and edges as records, which can be imported. Of the whole graph:
 * a copy that loses nothing, history and what was retracted or merged included, which `restoreGraph` reads.
 */
export const jsonl: Exporter = {
  name: 'jsonl',
  description: 'casus’s own lines of JSON; of the whole graph a copy that loses nothing',
  contentType: 'application/jsonl; charset=utf-8',
  extension: 'jsonl',
  async *write(graph) {
    const { model, history } = graph;
    if (history) yield lineOf('graph', history.state);
    for await (const { properties } of graph.vertices()) yield vertexLine(graph, properties);
    if (history) yield* keptVertices(graph, history);
    for await (const edge of graph.edges()) {
      const record = relationshipRecordOf(model, edge);
      yield lineOf('relationship', {
        ...record,
        ...(history && hiddenEdgeProperties(model, edge.type, edge.properties)),
      });
    }
    if (history) yield* keptEdges(graph, history);
  },
};

async function* keptVertices(graph: ExportGraph, history: History): AsyncGenerator<string> {
  for await (const properties of history.retracted()) yield vertexLine(graph, properties);
  for await (const properties of history.merged()) yield vertexLine(graph, properties);
}

async function* keptEdges({ model }: ExportGraph, history: History): AsyncGenerator<string> {
  for await (const { fromId, toId, type, ...properties } of history.retractedEdges()) {
    const edge: StoredEdge = { type: String(type), from: String(fromId), to: String(toId), properties };
    const hidden = hiddenEdgeProperties(model, edge.type, properties);
    yield lineOf('retractedRelationship', { ...relationshipRecordOf(model, edge), ...hidden });
  }
  for await (const { id, seq, cursor, ...change } of history.changes()) {
    const rest = Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1));
    yield lineOf('change', { id, seq, cursor, ...Object.fromEntries(rest) });
  }
}

function vertexLine({ model, history }: ExportGraph, properties: Readonly<Properties>): string {
  const { id, type, ...record } = vertexRecordOf(model, properties);
  return lineOf('vertex', { type, id, ...record, ...(history && hiddenVertexProperties(model, properties)) });
}
