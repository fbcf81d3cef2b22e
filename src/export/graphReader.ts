import { compareText, inParts } from '../lists.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import type { Properties } from '../write/values.js';
import type { Chosen } from './chosen.js';
import { citeSurvivors } from './citedSources.js';
import { edgeStatements } from './edgeStatements.js';
import type { ExportedEdge, ExportedVertex, ExportGraph, History, Joined } from './exporter.js';
import { keysetPages } from './keysetPages.js';

/** Ids read by one statement: an engine without an index in order goes through all of them for each. */
const idsAtOnce = 100_000;

/** Vertices, or the edges of vertices, read by one statement. */
const verticesAtOnce = 1_000;

type EdgeRow = readonly [owner: string, from: string, to: string, type: string, properties: Properties];

/**
 * Reads the whole graph, or the part of it that was chosen, in bounded pieces; the same order on every pass. With its
 * history it is as stored; without, citations name survivors, as the ids of what was merged lead nowhere in a file.
 */
export class GraphReader implements ExportGraph {
  readonly note: string | undefined;
  private readonly statements: readonly string[];

  constructor(
    private readonly engine: Engine,
    readonly model: Model,
    private readonly part: Chosen | undefined,
    readonly history?: History,
  ) {
    this.note = part?.note;
    this.statements = edgeStatements(model, 'cypher/export/relationships.cypher');
  }

  withoutHistory(): GraphReader {
    return this.history ? new GraphReader(this.engine, this.model, this.part) : this;
  }

  async *vertices(): AsyncGenerator<ExportedVertex> {
    for await (const ids of this.batches()) yield* await this.readVertices(ids);
  }

  async *edges(): AsyncGenerator<ExportedEdge> {
    for await (const ids of this.batches()) yield* (await this.readEdges(ids)).flat();
  }

  async *joined(): AsyncGenerator<Joined> {
    for await (const ids of this.batches()) {
      const [vertices, edges] = await Promise.all([this.readVertices(ids), this.readEdges(ids)]);
      const owned = new Map(ids.map((id, index) => [id, edges[index] ?? []]));
      for (const vertex of vertices) yield { vertex, edges: owned.get(vertex.id) ?? [] };
    }
  }

  private async *batches(): AsyncGenerator<readonly string[]> {
    const pages = this.part ? [this.part.vertices] : this.allIds();
    for await (const ids of pages) yield* inParts(ids, verticesAtOnce);
  }

  private allIds(): AsyncGenerator<readonly string[]> {
    const text = readCypher('cypher/export/ids.cypher');
    return keysetPages<string>(this.engine, text, { size: idsAtOnce, key: (id) => id });
  }

  private async readVertices(ids: readonly string[]): Promise<readonly ExportedVertex[]> {
    const rows = (await this.engine.read(readCypher('cypher/export/vertices.cypher'), { ids })) as Properties[];
    const found = new Map(rows.map((properties) => [String(properties['id']), properties]));
    const vertices = ids.flatMap((id) => {
      const properties = found.get(id);
      return properties ? [{ id, type: String(properties['entityType']), properties }] : [];
    });
    return this.cited(vertices);
  }

  /** The edges read from each of some vertices, by their ids. */
  private async readEdges(ids: readonly string[]): Promise<ExportedEdge[][]> {
    const found = new Map<string, ExportedEdge[]>(ids.map((id) => [id, []]));
    for (const text of this.statements) {
      const rows = (await this.engine.read(text, { ids })) as readonly EdgeRow[];
      const edges = rows
        .map(([owner, from, to, type, properties]) => {
          return { id: String(properties['id']), owner, from, to, type, properties };
        })
        .filter((edge) => !this.part || this.part.hasEdge(edge));
      for (const edge of await this.cited(edges)) found.get(edge.owner)?.push(edge);
    }
    return [...found.values()].map((edges) => edges.sort((a, b) => compareText(a.id, b.id)));
  }

  private async cited<T extends ExportedVertex | ExportedEdge>(items: readonly T[]): Promise<readonly T[]> {
    return this.history ? items : citeSurvivors(this.engine, items);
  }
}
