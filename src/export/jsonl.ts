import { compareText } from '../lists.js';
import {
  hiddenEdgeProperties,
  hiddenVertexProperties,
  relationshipRecordOf,
  vertexRecordOf,
} from '../write/recordOf.js';
import { copyFormat, lineOf } from '../write/recordLine.js';
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
  holdsHistory: true,
  async *write(graph) {
    const { history } = graph;
    if (!history) {
      yield* vertexLines(graph);
      yield* edgeLines(graph);
      return;
    }
    yield lineOf('graph', { ...history.state, format: copyFormat });
    const vertices = yield* counted(vertexLines(graph));
    const relationships = yield* counted(edgeLines(graph));
    const changes = yield* counted(changeLines(history));
    yield lineOf('end', { vertices, relationships, changes });
  },
};

/** Lines as they are; gives how many they were. */
async function* counted(lines: AsyncIterable<string>): AsyncGenerator<string, number> {
  let count = 0;
  for await (const line of lines) {
    count++;
    yield line;
  }
  return count;
}

async function* vertexLines(graph: ExportGraph): AsyncGenerator<string> {
  for await (const { properties } of graph.vertices()) yield vertexLine(graph, properties);
  if (!graph.history) return;
  for await (const properties of graph.history.retracted()) yield vertexLine(graph, properties);
  for await (const properties of graph.history.merged()) yield vertexLine(graph, properties);
}

async function* edgeLines(graph: ExportGraph): AsyncGenerator<string> {
  const { model, history } = graph;
  for await (const edge of graph.edges()) {
    const hidden = history && hiddenEdgeProperties(model, edge.type, edge.properties);
    yield lineOf('relationship', { ...relationshipRecordOf(model, edge), ...hidden });
  }
  if (!history) return;
  for await (const { fromId, toId, type, ...properties } of history.retractedEdges()) {
    const edge: StoredEdge = { type: String(type), from: String(fromId), to: String(toId), properties };
    const hidden = hiddenEdgeProperties(model, edge.type, properties);
    yield lineOf('retractedRelationship', { ...relationshipRecordOf(model, edge), ...hidden });
  }
}

async function* changeLines(history: History): AsyncGenerator<string> {
  for await (const { id, seq, cursor, ...change } of history.changes()) {
    const rest = Object.entries(change).sort(([a], [b]) => compareText(a, b));
    yield lineOf('change', { id, seq, cursor, ...Object.fromEntries(rest) });
  }
}

function vertexLine({ model, history }: ExportGraph, properties: Readonly<Properties>): string {
  const { id, type, ...record } = vertexRecordOf(model, properties);
  return lineOf('vertex', { type, id, ...record, ...(history && hiddenVertexProperties(model, properties)) });
}
