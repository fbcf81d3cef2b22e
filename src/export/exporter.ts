import type { Model } from '../model/model.js';
import type { StoredEdge } from '../write/recordOf.js';
import type { Properties } from '../write/values.js';

/** A vertex as the graph holds it. */
export interface ExportedVertex {
  readonly id: string;
  /** An EntityType value. */
  readonly type: string;
  readonly properties: Readonly<Properties>;
}

/** An edge as the graph holds it. */
export interface ExportedEdge extends StoredEdge {
  readonly id: string;
  /** The end that it is read from: an event where one end is one, else its start. */
  readonly owner: string;
}

/** A vertex with the edges that are read from it. */
export interface Joined {
  readonly vertex: ExportedVertex;
  readonly edges: readonly ExportedEdge[];
}

/** What only a copy of the whole graph holds: each thing as its properties, in order. */
export interface History {
  /** The graph's own vertex: revision, seq and what else stands on it. */
  readonly state: Readonly<Properties>;
  retracted(): AsyncIterable<Properties>;
  merged(): AsyncIterable<Properties>;
  retractedEdges(): AsyncIterable<Properties>;
  changes(): AsyncIterable<Properties>;
}

/** The graph, or a part of it, as an exporter reads it: each call is a pass through it, in order of the vertices' ids. */
export interface ExportGraph {
  readonly model: Model;
  /** What keeps it from being complete, in one sentence: formats that have a place for it say so in the file. */
  readonly note?: string | undefined;
  /** Undefined where a part is exported, and where citations name the survivors of merged sources. */
  readonly history?: History;
  /** The same vertices and edges, for readers that hold no history: what cites a merged source names its survivor. */
  withoutHistory(): ExportGraph;
  vertices(): AsyncIterable<ExportedVertex>;
  edges(): AsyncIterable<ExportedEdge>;
  /** Each vertex with its edges; an edge comes once, with its owner. */
  joined(): AsyncIterable<Joined>;
}

/** A format that the graph is exported in. */
export interface Exporter {
  /** As in `--format`. */
  readonly name: string;
  readonly description: string;
  readonly contentType: string;
  /** What a file's name ends with. */
  readonly extension: string;
  /** Tables that are files of their own, where the format is no single file. */
  readonly parts?: readonly string[];
  /** Whether a file of the whole graph holds its history, and merged sources as they are stored. */
  readonly holdsHistory?: true;
  /** Gives the text piece by piece; memory stays the same whatever the graph's size, unless the file says otherwise. */
  write(graph: ExportGraph, part?: string): AsyncIterable<string>;
}
