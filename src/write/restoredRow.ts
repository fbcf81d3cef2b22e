import { CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { recordOfLine, type LineKind } from './recordLine.js';
import type { ObjectRecord } from './records.js';
import { edgeFields, propertiesOf, searchProperties, vertexFields, type Fields, type Properties } from './values.js';

/** One line of an export of the whole graph, as it is written. */
export interface RestoredRow {
  /** The line's number, from 1. */
  readonly line: number;
  /** Its labels joined by colons, the type of an edge, or `graph` or `end`. */
  readonly into: string;
  readonly counted: 'vertices' | 'relationships' | 'changes';
  /** The ends of an edge. */
  readonly ends?: { readonly from: string; readonly to: string };
  readonly properties: Properties;
}

/** A line that cannot be restored, and why. */
export class RestoreError extends CasusError {
  constructor(line: number, problem: string) {
    super('BAD_USER_INPUT', `Line ${line} ${problem}.`);
  }
}

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));

type Placed = Omit<RestoredRow, 'line'>;
type Read = (model: Model, line: ObjectRecord) => Placed;

/** How a line of each kind is read; throws a plain Error that says what would be right. */
const kinds: Readonly<Record<LineKind, Read>> = {
  graph: (_model, properties) => ({ into: 'graph', counted: 'vertices', properties }),
  vertex: (model, { type, ...line }) => {
    const [id, label] = [text(line, 'id'), model.entityTypes.get(String(type))?.label];
    const fields = vertexFields(model, String(type));
    if (!label || !fields) throw new Error(`has the type ${shown(type)}, which is no EntityType`);
    const isLive = line['retractedAt'] === undefined && line['mergedInto'] === undefined;
    return {
      into: line['mergedInto'] !== undefined ? 'Merged' : `Entity:${isLive ? label : 'Retracted'}`,
      counted: 'vertices',
      properties: {
        ...propertiesIn(model, fields, line),
        id,
        entityType: type,
        ...(isLive && searchProperties({ ...line, name: text(line, 'name') })),
      },
    };
  },
  relationship: (model, { type, from, to, ...line }) => ({
    into: relationshipType(model, type),
    counted: 'relationships',
    ends: { from: text({ from }, 'from'), to: text({ to }, 'to') },
    properties: { ...propertiesIn(model, edgeFields(model, String(type)), line), id: text(line, 'id') },
  }),
  retractedRelationship: (model, { type, from, to, ...line }) => ({
    into: 'RetractedRelationship',
    counted: 'relationships',
    properties: {
      ...propertiesIn(model, edgeFields(model, relationshipType(model, type)), line),
      id: text(line, 'id'),
      type,
      fromId: text({ from }, 'from'),
      toId: text({ to }, 'to'),
    },
  }),
  change: (_model, properties) => {
    text(properties, 'id');
    return { into: 'Change', counted: 'changes', properties };
  },
  end: (_model, properties) => ({ into: 'end', counted: 'vertices', properties }),
};

/** Reads a line; throws RestoreError where it is none of an export. */
export function restoredRow(model: Model, line: string, number: number): RestoredRow {
  try {
    const { kind, record } = recordOfLine(JSON.parse(line) as ObjectRecord);
    const read = Object.hasOwn(kinds, String(kind)) ? kinds[kind as LineKind] : undefined;
    if (!read) throw new Error(`has the kind ${shown(kind)}, which is none of ${Object.keys(kinds).join(', ')}`);
    return { line: number, ...read(model, record) };
  } catch (error) {
    const problem = error instanceof SyntaxError ? `is no JSON object: ${error.message}` : (error as Error).message;
    throw new RestoreError(number, problem);
  }
}

/** Fields as the store holds them; what is no field is kept as it stands. */
function propertiesIn(model: Model, fields: Fields, line: ObjectRecord): Properties {
  const others = Object.entries(line).filter(([name]) => !fields.has(name));
  return { ...propertiesOf(model, fields, line), ...Object.fromEntries(others) };
}

function text(line: ObjectRecord, name: string): string {
  const value = line[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`has the ${name} ${shown(value)}, where a text must stand`);
}

/** Types are names in a statement: only those of the model. */
function relationshipType(model: Model, type: unknown): string {
  if (typeof type === 'string' && model.joins.has(type)) return type;
  throw new Error(`has the type ${shown(type)}, which is no RelationshipType`);
}
