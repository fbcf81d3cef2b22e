import type { Field, Model } from '../../model/model.js';
import { nearestNames } from '../../search/similarity.js';
import { checkRecords } from '../../write/checkRecords.js';
import { recordOfLine, type LineKind } from '../../write/recordLine.js';
import type { GraphRecords, ObjectRecord, RelationshipRecord, VertexRecord } from '../../write/records.js';
import { edgeFields, vertexFields, type Fields } from '../../write/values.js';
import { CellError } from '../cells.js';
import { citeDataset, datasetSource } from '../datasetSource.js';
import type { Dataset } from '../format.js';

/** What the store and the import write themselves: an export says it, and it is passed over. */
const ownMembers = new Set([
  'createdAt',
  'updatedAt',
  'dataset',
  'importHash',
  'importHashes',
  'contentHash',
  'modified',
]);

/** Lines that say nothing of a vertex or an edge that is there. */
const historyKinds: readonly unknown[] = ['graph', 'change', 'retractedRelationship', 'end'] satisfies LineKind[];

/** What makes a vertex one of the past. */
const pastMembers = ['retractedAt', 'retractionReason', 'mergedInto'];

const vertexMembers = ['id', 'type', 'citations', 'shared', 'complete'];
const edgeMembers = ['id', 'type', 'from', 'to'];

/** What a line says; throws a CellError that names the member, its value, and what would be right. */
export function recordsOfLine(model: Model, line: ObjectRecord, dataset: Dataset): GraphRecords {
  const past = ofHistory(line);
  if (past !== undefined) throw new CellError(past.member, `${past.what} ${ofTheWhole}`);
  const { kind, record: all } = recordOfLine(line);
  const record = Object.fromEntries(Object.entries(all).filter(([name]) => !ownMembers.has(name)));
  // A copy says when a vertex came, and has its citations as relationships.
  if (kind === 'vertex') return vertexRecords(model, record, all['createdAt'] === undefined ? dataset : undefined);
  if (kind === 'relationship') return edgeRecords(model, record);
  throw new CellError(
    'kind',
    `kind must be vertex or relationship, not ${kind === undefined ? 'left out' : JSON.stringify(kind)}`,
  );
}

/** What makes a line one that only a copy of a whole graph has; undefined for all others. */
export function ofHistory(line: ObjectRecord): { readonly member: string; readonly what: string } | undefined {
  const { kind } = line;
  if (historyKinds.includes(kind)) return { member: 'kind', what: `kind ${String(kind)}` };
  const member = kind === 'vertex' ? pastMembers.find((name) => line[name] != null) : undefined;
  return member === undefined ? undefined : { member, what: `a vertex with ${member}` };
}

/** The id of what a line is about; an edge's is made of its ends. */
export function idOfLine({ id, from, type, to }: ObjectRecord): string {
  const ends = [from, type, to];
  if (ends.every(isText)) return ends.join('~');
  if (isText(id)) return id;
  throw new CellError('id', `id must be a text, not ${JSON.stringify(id)}`);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const ofTheWhole = 'stands in a copy of a whole graph only: restore it into an empty graph instead of importing it';

/** `dataset` is cited where the line cites nothing. */
function vertexRecords(model: Model, record: ObjectRecord, dataset: Dataset | undefined): GraphRecords {
  const fields = vertexFields(model, String(record['type']));
  if (fields) refuseUnknown(record, fields, vertexMembers, model.entityTypes.get(String(record['type']))?.fields);
  refuseOther(record, 'citations', 'a list of objects such as {"source":"source:x","locator":"¶3"}', isCitation);
  refuseOther(record, 'complete', 'a list of RelationshipType values', (item) => typeof item === 'string');
  const { shared = false } = record;
  if (typeof shared !== 'boolean')
    throw new CellError('shared', `shared must be true or false, not ${JSON.stringify(shared)}`);
  const isCited = record['citations'] !== undefined || record['type'] === 'SOURCE';
  const cited = isCited ? undefined : dataset;
  const vertex = { ...record, ...(cited && { citations: [citeDataset(cited)] }) } as unknown as VertexRecord;
  refuseWrong(model, { vertices: [vertex], relationships: [] });
  return {
    vertices: [vertex, ...(cited ? [datasetSource(cited, { title: cited.name })] : [])],
    relationships: [],
  };
}

/** An edge's id is made of its ends, so that one in the line says nothing. */
function edgeRecords(model: Model, { id: _, ...record }: ObjectRecord): GraphRecords {
  const type = String(record['type']);
  if (model.joins.has(type))
    refuseUnknown(record, edgeFields(model, type), edgeMembers, model.objects.get('Relationship')?.fields);
  const records = { vertices: [], relationships: [record as unknown as RelationshipRecord] };
  refuseWrong(model, records);
  return records;
}

const isCitation = (item: unknown): boolean => typeof (Object(item) as ObjectRecord)['source'] === 'string';

/** Members that are no fields, but computed ones or mistyped ones. */
function refuseUnknown(
  record: ObjectRecord,
  fields: Fields,
  members: readonly string[],
  all: ReadonlyMap<string, Field> | undefined,
): void {
  const type = String(record['type']);
  for (const name of Object.keys(record)) {
    if (fields.has(name) || members.includes(name)) continue;
    const field = all?.get(name);
    if (field) throw new CellError(name, `${name} of ${type} ${insteadOf(field)}`);
    const known = [...members, ...fields.keys()];
    const nearest = nearestNames(name, known);
    const advice = nearest.length > 0 ? `the nearest are ${nearest.join(', ')}` : `it has ${known.join(', ')}`;
    throw new CellError(name, `${name} is no field of ${type}; ${advice}`);
  }
}

/** What to write in place of a field that a line cannot have. */
function insteadOf(field: Field): string {
  const types = 'relation' in field ? [...field.relation.out, ...field.relation.in] : [];
  if (types.length === 0) return 'is computed; leave it out';
  return `is told by relationships; give each a line {"kind":"relationship","type":"${types.join('|')}","from":…,"to":…}`;
}

/** A member that must be a list of one kind of items, where it is there. */
function refuseOther(record: ObjectRecord, name: string, expected: string, is: (item: unknown) => boolean): void {
  const value = record[name];
  if (value === undefined || (Array.isArray(value) && value.every(is))) return;
  throw new CellError(name, `${name} must be ${expected}, not ${JSON.stringify(value)}`);
}

/** What the writer would refuse, told before anything is sent. */
function refuseWrong(model: Model, records: GraphRecords): void {
  const [first] = checkRecords(model, records).problems;
  if (!first) return;
  const { field, problem } = first;
  throw new CellError(field, field === undefined ? problem : `${field} ${problem}`);
}
