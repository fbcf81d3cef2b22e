import type { FieldPlan } from '../plan/plan.js';
import { indent } from './compileItems.js';
import { compileObject, type Place } from './compileObject.js';
import { matchEver } from './match.js';
import { Row, subqueryKey } from './row.js';
import { identifier } from './scope.js';
import type { ColumnField, Shape } from './shape.js';

type ColumnsPlan = Extract<FieldPlan, { kind: 'columns' }>;

/** Prints a list of objects held in parallel lists: the lists are read as they are, and zipped in the answer. */
export function compileColumns(place: Place, plan: ColumnsPlan): Shape {
  const { row, binding } = place;
  const owner = (plan.on === 'edge' ? binding.edge : binding.vertex) ?? '';
  return {
    kind: 'columns',
    presence: row.column(`${owner}.${identifier(plan.presence)}`),
    list: plan.list,
    fields: compileColumnFields(place, owner, plan),
  };
}

function compileColumnFields(place: Place, owner: string, { type, fields }: ColumnsPlan): ColumnField[] {
  const { row } = place;
  return fields.map((field): ColumnField => {
    const { key } = field;
    switch (field.kind) {
      case 'typename':
        return { key, kind: 'typename', name: type };
      case 'property':
        return { key, kind: 'value', column: row.column(`${owner}.${identifier(field.property)}`) };
      case 'columns': {
        const presence = row.column(`${owner}.${identifier(field.presence)}`);
        return { key, kind: 'object', presence, fields: compileColumnFields(place, owner, field) };
      }
      case 'target':
        return { key, kind: 'target', ...compileTargets(place, owner, field) };
      default:
        throw new Error(`a ${field.kind} field cannot be held in columns`);
    }
  });
}

/** Looks up the vertices whose ids stand in a column; each row begins with the index it belongs to. */
function compileTargets(
  { scope, row }: Place,
  owner: string,
  target: Extract<FieldPlan, { kind: 'target' }>,
): { column: number; shape: Shape } {
  return row.subquery(subqueryKey(owner, target), () => {
    const [index, vertex, result] = [scope.variable('i'), scope.variable('n'), scope.variable('c')];
    const ids = `${owner}.${identifier(target.column)}`;
    const inner = new Row();
    inner.column(index);
    const shape = compileObject({ scope, row: inner, binding: { vertex } }, target.object);
    const lines = [
      `UNWIND range(0, size(coalesce(${ids}, [])) - 1) AS ${index}`,
      ...matchEver(scope, vertex, `${ids}[${index}]`),
      ...inner.subqueries,
      `RETURN collect(${inner.list()}) AS ${result}`,
    ];
    return { text: `CALL (${owner}) {\n${indent(lines)}\n}`, result, shape };
  });
}
