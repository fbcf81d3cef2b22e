// Reads cypher/seed as the loader will, without its checks.
// Paths start at the working directory, which is the project's root under jest.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface SeedCitation {
  source: string;
  locator: string;
  note?: string;
  confidence?: number;
}

export interface SeedMeasure {
  kind: string;
  value: number;
  qualifier: string;
  unit?: string;
  asOf?: string;
  citation: SeedCitation;
}

export interface SeedVertex {
  id: string;
  type: 'ACTOR' | 'PLACE' | 'EVENT' | 'SOURCE';
  name: string;
  aliases?: string[];
  externalIds?: { scheme: string; value: string }[];
  eventCodes?: { scheme: string; value: string }[];
  confidence?: number;
  countryCode?: string;
  point?: { latitude: number; longitude: number };
  dateStart?: string;
  dateEnd?: string;
  publishedAt?: string;
  fatalitiesBest?: number;
  fatalitiesLow?: number;
  fatalitiesHigh?: number;
  measures?: SeedMeasure[];
  citations: SeedCitation[];
}

export interface SeedEdge {
  type: string;
  from: string;
  to: string;
  role?: string;
  dateStart?: string;
  dateEnd?: string;
  confidence?: number;
  citations: SeedCitation[];
}

export const articleId = 'source:us-drone-strikes-isis-syria-2026-02';
export const referenceId = 'source:general-reference';

function read<T>(name: string): T[] {
  return JSON.parse(readFileSync(resolve('cypher/seed', `${name}.json`), 'utf8')) as T[];
}

/** The vertices of each file, by the type the file may hold. */
export const files: Readonly<Record<SeedVertex['type'], SeedVertex[]>> = {
  SOURCE: read('sources'),
  PLACE: read('places'),
  ACTOR: read('actors'),
  EVENT: read('events'),
};
export const vertices: readonly SeedVertex[] = Object.values(files).flat();
export const edges: readonly SeedEdge[] = read('relationships');

/** `from~TYPE~to`, then role or first day where the edge has one. */
export function edgeId(edge: SeedEdge): string {
  const qualifier = edge.role ?? edge.dateStart;
  return [edge.from, edge.type, edge.to, ...(qualifier === undefined ? [] : [qualifier])].join('~');
}

/** Every citation of a record, those of its measures too. */
export function citationsOf(record: SeedVertex | SeedEdge): SeedCitation[] {
  const measures = 'measures' in record ? (record.measures ?? []) : [];
  return [...record.citations, ...measures.map((measure) => measure.citation)];
}

/** Vertices and edges under the ids by which paragraphs.ts names them. */
export const records: ReadonlyMap<string, SeedVertex | SeedEdge> = new Map<string, SeedVertex | SeedEdge>([
  ...vertices.map((vertex) => [vertex.id, vertex] as const),
  ...edges.map((edge) => [edgeId(edge), edge] as const),
]);
