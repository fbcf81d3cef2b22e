import { objectOf, type Field, type ObjectModel, type Relation } from '../model/model.js';
import type { SelectedField, SelectionSet } from '../select/selection.js';
import type { PlanContext } from './context.js';
import { planConnection, unpaged } from './planConnection.js';
import type { FieldPlan, ObjectPlan } from './plan.js';
import { presenceOf } from './presence.js';

/** Where an object's fields are read from when it stands in a column list. */
type Column = { readonly prefix: string } | undefined;

/** Plans the fields selected of an object, for each concrete type that may stand there. */
export function planObject(context: PlanContext, type: string, selection: SelectionSet): ObjectPlan {
  const { model } = context;
  const planned = new Map<readonly SelectedField[], readonly FieldPlan[]>();
  const byType: Record<string, readonly FieldPlan[]> = {};
  for (const [name, fields] of selection) {
    const plans = planned.get(fields) ?? planFields(context, objectOf(model, name), fields);
    planned.set(fields, plans);
    byType[name] = plans;
  }
  return { abstract: selection.size !== 1 || !selection.has(type), byType };
}

function planFields(
  context: PlanContext,
  object: ObjectModel,
  fields: readonly SelectedField[],
  column?: Column,
): FieldPlan[] {
  return fields.map((selected): FieldPlan => {
    const { key, name } = selected;
    if (name === '__typename') return { key, kind: 'typename' };
    const field = object.fields.get(name);
    if (!field) throw new Error(`${object.name}.${name} has no mapping in schema.graphql`);
    return { key, ...planField(context, object, selected, field, column) };
  });
}

type Unkeyed = FieldPlan extends infer P ? (P extends FieldPlan ? Omit<P, 'key'> : never) : never;

function planField(
  context: PlanContext,
  object: ObjectModel,
  selected: SelectedField,
  field: Field,
  column: Column,
): Unkeyed {
  const { model } = context;
  const on = column ? 'column' : object.isEdge ? 'edge' : 'vertex';
  const held = (property: string): string => (column ? `${column.prefix}_${property}` : property);
  const below = selected.below ?? new Map<string, readonly SelectedField[]>();
  switch (field.kind) {
    case 'property':
      return { kind: 'property', on, property: held(field.property), nullable: field.nullable, list: field.list };
    case 'relationshipType':
    case 'cursor':
      return { kind: field.kind };
    case 'embedded':
      return {
        kind: 'embedded',
        type: field.type,
        presence: presenceOf(objectOf(model, field.type)),
        fields: planFields(context, objectOf(model, field.type), below.get(field.type) ?? []),
      };
    case 'columns': {
      const item = objectOf(model, field.type);
      const prefix = held(field.prefix);
      const fields = planFields(context, item, below.get(field.type) ?? [], { prefix });
      return {
        kind: 'columns',
        on,
        list: field.list,
        fields,
        presence: `${prefix}_${presenceOf(item)}`,
        type: field.type,
      };
    }
    case 'json':
      return {
        kind: 'json',
        type: field.type,
        property: field.property,
        fields: (below.get(field.type) ?? []).map(({ key, name: subfield }) => ({ key, name: subfield })),
      };
    case 'count':
      return { kind: 'count', relation: relationOf(object, field.of) };
    case 'one':
    case 'many':
      return {
        kind: field.kind,
        relation: field.relation,
        page: unpaged(selected, field),
        object: context.belowList(() => planObject(context, field.type, below)),
        nullable: field.nullable,
      };
    case 'connection': {
      const relation = chosen(field.relation, selected);
      return { kind: 'connection', relation, connection: planConnection(context, selected, { ...field, relation }) };
    }
    case 'target':
      return {
        kind: 'target',
        object: planObject(context, field.type, below),
        column: held(selected.name),
      };
    case 'end':
      return { kind: 'end', end: field.end, object: planObject(context, field.type, below) };
    case 'self':
      return { kind: 'self', object: planObject(context, field.type, below) };
  }
}

/** The relation, without its pattern where the argument that this goes by is false. */
function chosen(relation: Relation, selected: SelectedField): Relation {
  const { pattern, ...direct } = relation;
  if (!pattern?.when) return relation;
  return selected.arguments.get(pattern.when)?.value === false ? direct : relation;
}

function relationOf(object: ObjectModel, name: string): Relation {
  const field = object.fields.get(name);
  if (!field || !('relation' in field)) throw new Error(`${object.name}.${name} is counted but is no relation`);
  return field.relation;
}
