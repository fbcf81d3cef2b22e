import type { Model } from '../model/model.js';
import { parseValue } from './parseValue.js';
import type { RecordProblem } from './recordErrors.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from './records.js';
import { brokenRules, isId } from './rules.js';
import { edgeFields, vertexFields, type Fields, type Values } from './values.js';

/** A vertex record whose values are checked and in the form that is stored. */
export interface CheckedVertex {
  readonly index: number;
  readonly record: VertexRecord;
  /** The fields it gives; null takes one away. */
  readonly given: Values;
}

/** An edge record whose values are checked and in the form that is stored. */
export interface CheckedEdge {
  readonly index: number;
  /** The list it came in: a vertex's citations are edges too. */
  readonly list: RecordProblem['list'];
  /** The name of one of its fields, or ends, in its record. */
  readonly fieldOf: (name: string) => string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly given: Values;
  /** The data set of which it is a row of its own. */
  readonly dataset: string | null;
  /** Of what the row says that the edge is: undefined where it is none, or a part of one. */
  readonly importHash: string | undefined;
  readonly modified: string | undefined;
  readonly statedIn: string | undefined;
  readonly object: string | undefined;
  readonly withdrawn: boolean;
}

export interface CheckedRecords {
  readonly vertices: readonly CheckedVertex[];
  readonly edges: readonly CheckedEdge[];
  /** Said by a data set, which knows nothing of merges. */
  readonly imported: boolean;
}

/** Members of a vertex record that are no fields. */
const vertexMembers = new Set(['id', 'type', 'citations', 'shared', 'complete', 'dataset', 'importHash', 'modified']);
const edgeMembers = new Set([
  ...['id', 'type', 'from', 'to', 'dataset', 'importHash', 'modified', 'statedIn'],
  ...['object', 'withdrawn'],
]);
/** All that a citation says are fields. */
const citationMembers: ReadonlySet<string> = new Set();

/** Checks records against the schema, before the graph is looked at; `problems` tells all that is wrong. */
export function checkRecords(
  model: Model,
  { vertices, relationships, imported = false }: GraphRecords,
): CheckedRecords & { readonly problems: readonly RecordProblem[] } {
  const problems: RecordProblem[] = [];
  const checkedVertices = vertices.map((record, index) => ({
    index,
    record,
    given: checkVertex(model, record, (field, problem) =>
      problems.push({ list: 'vertices', index, id: String(record.id), problem, ...(field !== undefined && { field }) }),
    ),
  }));
  const edges: CheckedEdge[] = [];
  const reportTo =
    (list: RecordProblem['list'], index: number, id: string, fieldOf: CheckedEdge['fieldOf']): Report =>
    (field, problem) =>
      problems.push({ list, index, id, problem, ...(field !== undefined && { field: fieldOf(field) }) });
  vertices.forEach(({ id, modified, citations = [] }, index) => {
    const list = 'vertices';
    for (const [place, { source, ...citation }] of citations.entries()) {
      const fieldOf = (name: string): string => `citations.${place}.${name === 'to' ? 'source' : name}`;
      const ends = { type: 'REPORTED_BY', from: id, to: source };
      const report = reportTo(list, index, id, fieldOf);
      const given = checkEdge(model, ends, { values: citation, members: citationMembers }, report);
      edges.push({ list, index, fieldOf, ...ends, given, ...ofNoRow, modified, statedIn: id });
    }
  });
  relationships.forEach((record, index) => {
    const list = 'relationships';
    const { type, from, to, dataset = null, importHash, modified, statedIn, object, withdrawn = false } = record;
    const ends = { type, from, to };
    const given = checkEdge(
      model,
      ends,
      { values: record, members: edgeMembers },
      reportTo(list, index, `${from}~${type}~${to}`, asItIs),
    );
    const said = { importHash, modified, statedIn, object, withdrawn };
    edges.push({ list, index, fieldOf: asItIs, ...ends, given, dataset, ...said });
  });
  return { vertices: checkedVertices, edges, imported, problems };
}

const ofNoRow = { dataset: null, importHash: undefined, object: undefined, withdrawn: false };

const asItIs = (name: string): string => name;

type Report = (field: string | undefined, problem: string) => void;

function checkVertex(model: Model, record: VertexRecord, report: Report): Values {
  if (!isId(record.id))
    report(
      'id',
      `must be 1 to 300 characters without spaces, control characters and ~, not ${JSON.stringify(record.id)}`,
    );
  const fields = vertexFields(model, record.type);
  if (!fields) {
    report('type', `must be one of ${[...model.entityTypes.keys()].join(', ')}, not ${JSON.stringify(record.type)}`);
    return {};
  }
  for (const type of record.complete ?? [])
    if (!model.joins.has(type)) report('complete', `names ${type}, which is no RelationshipType`);
  return checkValues(model, fields, record, vertexMembers, report);
}

function checkEdge(
  model: Model,
  { type, ...ends }: Pick<RelationshipRecord, 'type' | 'from' | 'to'>,
  { values, members }: { readonly values: Readonly<Record<string, unknown>>; readonly members: ReadonlySet<string> },
  report: Report,
): Values {
  if (!model.joins.has(type)) {
    report('type', `must be one of ${[...model.joins.keys()].join(', ')}, not ${JSON.stringify(type)}`);
    return {};
  }
  for (const end of ['from', 'to'] as const)
    if (!isId(ends[end])) report(end, `must be the id of an entity, not ${JSON.stringify(ends[end])}`);
  if (ends.from === ends.to) report('to', `must not be ${ends.from} itself`);
  return checkValues(model, edgeFields(model, type), values, members, report);
}

function checkValues(
  model: Model,
  fields: Fields,
  record: Readonly<Record<string, unknown>>,
  members: ReadonlySet<string>,
  report: Report,
): Values {
  const values: Record<string, unknown> = {};
  for (const name in record) {
    const value = record[name];
    if (members.has(name) || value === undefined) continue;
    const field = fields.get(name);
    if (!field) {
      report(name, `is no field of it; it has ${[...fields.keys()].join(', ')}`);
      continue;
    }
    try {
      values[name] = parseValue(model, field, value);
    } catch (error) {
      report(name, error instanceof Error ? error.message : String(error));
    }
  }
  for (const { field, problem } of brokenRules(values)) report(field, problem);
  return values;
}
