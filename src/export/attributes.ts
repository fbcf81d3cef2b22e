import { nullInColumn } from '../execute/shapeRows.js';
import { objectOf, type Field, type Model } from '../model/model.js';
import { edgeFields, noFields, vertexFields, type Fields, type Properties } from '../write/values.js';

/** A property as formats with one value a cell hold it. */
export interface Attribute {
  /** The property's name, such as `dateStart` or `externalIds_scheme`. */
  readonly name: string;
  readonly type: 'int' | 'double' | 'boolean' | 'string';
  /** Whether it is a list: its items are joined by a bar. */
  readonly list: boolean;
}

type Leaf = Attribute['type'];

/** What a property holds beside lists. */
type Single = string | number | boolean;

const leaves: Readonly<Record<string, Leaf>> = { Int: 'int', Float: 'double', Boolean: 'boolean' };

const written: readonly Attribute[] = ['createdAt', 'updatedAt'].map((name) => ({ name, type: 'string', list: false }));

/** Every attribute that a vertex of any type may have, each once, in the order of the schema. */
export const vertexAttributes = (model: Model): readonly Attribute[] => [
  { name: 'entityType', type: 'string', list: false },
  ...unite([...model.entityTypes.keys()].map((type) => attributesOf(model, vertexFields(model, type) ?? noFields))),
  ...written,
];

/** Every attribute that an edge of any type may have. */
export const edgeAttributes = (model: Model): readonly Attribute[] =>
  unite([...model.joins.keys()].map((type) => attributesOf(model, edgeFields(model, type))));

/** The value of an attribute as text; undefined where there is none. A bar in an item has a backslash before it. */
export function attributeText({ name, list }: Attribute, properties: Readonly<Properties>): string | undefined {
  const value = properties[name] as Single | readonly Single[] | null | undefined;
  if (value === null || value === undefined) return undefined;
  if (!list) return String(value);
  const items = (value as readonly Single[]).map((item) => {
    const isEmpty = item === nullInColumn.text || item === nullInColumn.number;
    return isEmpty ? '' : String(item).replace(/[\\|]/g, '\\$&');
  });
  return items.some((item) => item !== '') ? items.join('|') : undefined;
}

function unite(groups: readonly (readonly Attribute[])[]): Attribute[] {
  const all = new Map<string, Attribute>();
  for (const attribute of groups.flat()) if (!all.has(attribute.name)) all.set(attribute.name, attribute);
  return [...all.values()];
}

const attributesOf = (model: Model, fields: Fields): Attribute[] =>
  [...fields].flatMap(([name, field]) => attributesOfField(model, name, field));

function attributesOfField(model: Model, name: string, field: Field): Attribute[] {
  switch (field.kind) {
    case 'property':
      return [{ name: field.property, type: field.list ? 'string' : leafOf(field.leaf), list: field.list }];
    case 'embedded':
      return [...objectOf(model, field.type).fields].flatMap(([part, below]) => attributesOfField(model, part, below));
    case 'columns':
      return [...objectOf(model, field.type).fields].flatMap(([part, below]) =>
        below.kind === 'columns'
          ? attributesOfField(model, part, { ...below, prefix: `${field.prefix}_${part}` })
          : [{ name: `${field.prefix}_${part}`, type: 'string' as const, list: true }],
      );
    default:
      return [];
  }
}

const leafOf = (leaf: string): Leaf => leaves[leaf] ?? 'string';
