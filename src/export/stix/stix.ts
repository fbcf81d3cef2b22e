import { relationshipRecordOf, vertexRecordOf } from '../../write/recordOf.js';
import type { ObjectRecord, VertexRecord } from '../../write/records.js';
import type { ExportedEdge, Exporter, ExportGraph } from '../exporter.js';
import { jsonItems } from '../jsonItems.js';
import { beginning, nobody, noteObject, ownObjects, startOfDay, type StixObject } from './common.js';
import { datesOf, edgeObject, later, type DatedEdge, type End } from './edgeObject.js';
import { stixId } from './ids.js';
import { stixTypeOf, vertexObject } from './vertexObject.js';

/**
 * A STIX 2.1 bundle: actors as identities and intrusion sets, places as locations, events as incidents and campaigns,
 * sources as reports. Memory grows with the graph: references name a type, which stands with the other object.
 */
export const stix: Exporter = {
  name: 'stix',
  description: 'a STIX 2.1 bundle, for OpenCTI and other tools of threat intelligence',
  contentType: 'application/stix+json;version=2.1',
  extension: 'stix.json',
  async *write(graph) {
    yield `{"type":"bundle","id":"${stixId('bundle', 'casus')}","objects":[`;
    yield* jsonItems(objects(graph));
    yield '\n]}\n';
  },
};

async function* objects(graph: ExportGraph): AsyncGenerator<StixObject> {
  yield* ownObjects;
  if (graph.note !== undefined) yield noteObject(graph.note);
  const ends = await readEnds(graph);
  const reports = new Reports(ends);
  for await (const { vertex, edges } of graph.joined()) {
    const record = vertexRecordOf(graph.model, vertex.properties);
    const citations = edges.flatMap((edge) => {
      const [from, to] = [ends.get(edge.from), ends.get(edge.to)];
      if (edge.type !== 'REPORTED_BY' || edge.from !== vertex.id || !from) return [];
      const { modified } = datesOf(datedEdge(graph, edge), from, to ?? from);
      reports.refer(edge.to, { ref: from.ref, modified });
      return [{ modified, citation: citationOf(graph, edge, ends) }];
    });
    const object = modifiedWith(
      vertexObject(
        record,
        citations.map(({ citation }) => citation),
      ),
      citations,
    );
    if (record.type === 'SOURCE') reports.hold(record, object);
    else yield object;
    yield* edges.flatMap((edge) => {
      const [from, to] = [ends.get(edge.from), ends.get(edge.to)];
      if (edge.type === 'REPORTED_BY' || !from || !to) return [];
      const cited = edgeObject(datedEdge(graph, edge), from, to);
      for (const source of new Set((edge.properties['citations_source'] ?? []) as readonly string[]))
        reports.refer(source, { ref: String(cited['id']), modified: String(cited['modified']) });
      return [cited];
    });
  }
  yield* reports.objects();
}

const datedEdge = ({ model }: ExportGraph, edge: ExportedEdge): DatedEdge => ({
  ...relationshipRecordOf(model, edge),
  changedAt: edge.properties['changedAt'],
});

/** What an object tells of another one, and when that became so. */
interface Told {
  readonly modified: string;
}

/** An object that is no older than what it tells of others: readers take two of one date for the same. */
const modifiedWith = (object: StixObject, others: Iterable<Told>): StixObject => ({
  ...object,
  modified: [...others].reduce((latest, { modified }) => later(latest, modified), String(object['modified'])),
});

/** Every vertex as relationships refer to it. */
async function readEnds(graph: ExportGraph): Promise<ReadonlyMap<string, End>> {
  const ends = new Map<string, End>();
  for await (const { id, type, properties } of graph.vertices()) {
    const ref = stixId(stixTypeOf({ ...properties, id, type }), id);
    ends.set(id, { ref, created: (properties['createdAt'] as string | undefined) ?? beginning });
  }
  return ends;
}

/** Where a source says so, by the report that the source is. */
function citationOf({ model }: ExportGraph, edge: ExportedEdge, ends: ReadonlyMap<string, End>): ObjectRecord {
  const { locator, note, confidence } = relationshipRecordOf(model, edge);
  return { report: ends.get(edge.to)?.ref, locator, note, confidence };
}

/** An object that cites a source. */
interface Reference extends Told {
  readonly ref: string;
}

/** Sources, and the objects that cite them: told at the end, when all are known. */
class Reports {
  private readonly references = new Map<string, Reference[]>();
  private readonly held: { readonly record: VertexRecord; readonly object: StixObject }[] = [];

  constructor(private readonly ends: ReadonlyMap<string, End>) {}

  refer(source: string, reference: Reference): void {
    if (!this.ends.has(source)) return;
    const references = this.references.get(source);
    if (references) references.push(reference);
    else this.references.set(source, [reference]);
  }

  hold(record: VertexRecord, object: StixObject): void {
    this.held.push({ record, object });
  }

  objects(): StixObject[] {
    return this.held.map(({ record, object }) => {
      const { publisher, name, url, publishedAt } = record;
      const pages = (object['external_references'] ?? []) as readonly StixObject[];
      const page = url === undefined ? [] : [{ source_name: publisher ?? name, url }];
      const citing = this.references.get(record.id) ?? [];
      return {
        ...modifiedWith(object, citing),
        published: startOfDay(publishedAt) ?? object['created'],
        object_refs: citing.length > 0 ? [...new Set(citing.map(({ ref }) => ref))].sort() : [nobody],
        ...(pages.length + page.length > 0 && { external_references: [...page, ...pages] }),
      };
    });
  }
}
