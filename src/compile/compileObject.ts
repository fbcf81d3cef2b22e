import type { FieldPlan, ObjectPlan } from '../plan/plan.js';
import { compileColumns } from './compileColumns.js';
import type { Binding } from './compilePredicate.js';
import { compileConnection, compileRelated, countRelated } from './compileRelation.js';
import type { Row } from './row.js';
import { identifier, type Scope } from './scope.js';
import type { CursorShape, ObjectShape, Shape } from './shape.js';

/** Where an object's fields are printed: the statement's scope, the row they fill, what they are read from. */
export interface Place {
  readonly scope: Scope;
  readonly row: Row;
  readonly binding: Binding;
  /** The object's type; undefined where the row tells it. */
  readonly type?: string;
  /** Adds the columns of the item's cursor. */
  readonly cursor?: () => CursorShape;
}

/** Prints the fields of an object into a row and tells how to read them back. */
export function compileObject({ scope, row, binding, cursor }: Place, object: ObjectPlan): Shape {
  const place: Place = { scope, row, binding, ...(cursor && { cursor }) };
  if (!object.abstract) {
    const [only] = Object.entries(object.byType);
    return only ? compileFields({ ...place, type: only[0] }, only[1]) : { kind: 'object', fields: [] };
  }
  const compiled = new Map<readonly FieldPlan[], Shape>();
  const shapes: Record<string, Shape> = {};
  const column = row.column(`${binding.vertex ?? ''}.entityType`);
  for (const [entityType, { name }] of scope.model.entityTypes) {
    const fields = object.byType[name];
    if (!fields) continue;
    const shape = compiled.get(fields) ?? compileFields(place, fields);
    compiled.set(fields, shape);
    shapes[entityType] = shape;
  }
  return { kind: 'byType', column, shapes };
}

const compileFields = (place: Place, fields: readonly FieldPlan[]): ObjectShape => ({
  kind: 'object',
  fields: fields.map((field) => ({ key: field.key, shape: compileField(place, field) })),
});

function compileField(place: Place, field: FieldPlan): Shape {
  const { row, binding, type } = place;
  const { vertex = '', edge = '' } = binding;
  switch (field.kind) {
    case 'typename':
      return type === undefined
        ? { kind: 'typeOf', column: row.column(`${vertex}.entityType`) }
        : { kind: 'typename', name: type };
    case 'property': {
      const column = row.column(`${field.on === 'edge' ? edge : vertex}.${identifier(field.property)}`);
      return { kind: 'value', column, nullable: field.nullable, list: field.list };
    }
    case 'relationshipType':
      return { kind: 'value', column: row.column(`type(${edge})`), nullable: false, list: false };
    case 'embedded': {
      const object = compileFields({ ...place, type: field.type }, field.fields);
      return { kind: 'optional', presence: row.column(`${vertex}.${identifier(field.presence)}`), object };
    }
    case 'columns':
      return compileColumns(place, field);
    case 'json': {
      const column = row.column(`${vertex}.${identifier(field.property)}`);
      return { kind: 'json', column, type: field.type, fields: field.fields };
    }
    case 'count': {
      const column = row.column(countRelated(place.scope, vertex, field.relation));
      return { kind: 'value', column, nullable: false, list: false };
    }
    case 'one':
    case 'many':
      return compileRelated(place, field);
    case 'connection':
      return compileConnection(place, field.relation, field.connection);
    case 'target':
      return compileObject({ ...place, binding: { vertex } }, field.object);
    case 'self':
      return compileObject(place, field.object);
    case 'end':
      return compileObject(
        { ...place, binding: { vertex: (field.end === 'FROM' ? binding.from : binding.to) ?? '' } },
        field.object,
      );
    case 'cursor':
      if (!place.cursor) throw new Error('a cursor stands in a connection only');
      return place.cursor();
  }
}
