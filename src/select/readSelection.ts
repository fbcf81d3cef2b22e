import {
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  Kind,
  typeFromAST,
  TypeNameMetaFieldDef,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { badInput, CasusError, limitExceeded } from '../errors.js';
import { Argument, type Variables } from './argument.js';
import type { SelectedField, Selection, SelectionSet } from './selection.js';

/** How large a selection may be. */
export interface SelectionBounds {
  readonly depthMax: number;
  readonly selectionFieldsMax: number;
}

interface Reader {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  readonly bounds: SelectionBounds;
  readonly unusable: Map<ASTNode, CasusError>;
  /** How many fields were read so far. */
  fieldsRead: number;
}

/**
 * Reads the root selection of an operation: fields collected by response name and runtime type, as the
 * GraphQL specification says (6.3.2 CollectFields), with fragments, `@skip` and `@include` resolved.
 */
export function readSelection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  bounds: SelectionBounds,
): Selection {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const reader: Reader = { schema, fragments, variables, bounds, unusable: new Map(), fieldsRead: 0 };
  const root = schema.getRootType(operation.operation);
  if (!root) throw new CasusError('BAD_USER_INPUT', `There is no ${operation.operation} to ask for.`);
  return { fields: readFields(reader, root, [operation.selectionSet], 1), unusable: reader.unusable };
}

/** A field that was read, with what it was read from. */
interface Read {
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLNamedType;
  readonly selected: SelectedField;
}

/** Reads the fields of one type; `known` are those that other types at the same place have read by response name. */
function readFields(
  reader: Reader,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  depth: number,
  known = new Map<string, Read[]>(),
): readonly SelectedField[] {
  const { depthMax } = reader.bounds;
  if (depth > depthMax) throw limitExceeded('depthMax', depthMax, 'The selection nests too deeply.');
  const groups = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collect(reader, type, set.selections, groups, visited);
  // Whether a root field is asked for is not known: as in graphql-js, none is answered then.
  if (depth === 1 && reader.unusable.size > 0) return [];
  return [...groups].flatMap(([key, nodes]) => readField(reader, type, key, nodes, depth, known) ?? []);
}

function readField(
  reader: Reader,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  depth: number,
  known: Map<string, Read[]>,
): SelectedField | undefined {
  const [node] = nodes;
  if (!node) return undefined;
  if (key === unusable) throw badInput(key, `cannot be an alias; name ${node.name.value} otherwise.`);
  if (introspection.has(node.name.value)) return { key, name: node.name.value, arguments: new Map() };
  const field = fieldOf(parent, node.name.value);
  if (!field) return undefined;
  const type = getNamedType(field.type);
  const reads = known.get(key) ?? [];
  const same = reads.find((read) => read.type === type && isSame(read.nodes, nodes));
  if (same) return same.selected;
  count(reader, nodes.length);
  const given = readArguments(reader, field, node);
  if (given instanceof CasusError)
    return depth === 1 ? { key, name: field.name, arguments: new Map(), unusable: given } : undefined;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const selected = {
    key,
    name: field.name,
    arguments: given,
    ...(isCompositeType(type) && { below: readSet(reader, type, sets, depth + 1) }),
  };
  known.set(key, [...reads, { nodes, type, selected }]);
  return selected;
}

const isSame = (one: readonly FieldNode[], other: readonly FieldNode[]): boolean =>
  one.length === other.length && one.every((node, index) => node === other[index]);

/** Counts fields: fragments spread in one another make a short document a huge selection. */
function count(reader: Reader, fields: number): void {
  const { selectionFieldsMax } = reader.bounds;
  reader.fieldsRead += fields;
  if (reader.fieldsRead > selectionFieldsMax)
    throw limitExceeded('selectionFieldsMax', selectionFieldsMax, 'The selection has too many fields.');
}

/** The one response name that an object here cannot hold; names with two underscores are GraphQL's own anyway. */
const unusable = '__proto__';

/** Root fields about the schema itself, which graphql-js answers. */
const introspection = new Set(['__schema', '__type']);

const fieldOf = (parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined =>
  name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parent.getFields()[name];

function readSet(
  reader: Reader,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  depth: number,
): SelectionSet {
  const concrete = isAbstractType(type) ? reader.schema.getPossibleTypes(type) : [type];
  // One reading of a field serves all types where no fragment tells them apart; else nested interfaces would multiply.
  const known = new Map<string, Read[]>();
  return new Map(concrete.map((object) => [object.name, readFields(reader, object, sets, depth, known)]));
}

/** The arguments of a field, or why one cannot be used. */
function readArguments(
  reader: Reader,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ReadonlyMap<string, Argument> | CasusError {
  const read = new Map<string, Argument>();
  for (const { name, type, defaultValue } of field.args) {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const argument = usable(reader, given, () => Argument.read(name, type, given, defaultValue, reader.variables));
    if (argument instanceof CasusError) return argument;
    if (argument) read.set(name, argument);
  }
  return read;
}

/** What is read of a value; the error, which is noted, where it cannot be used. */
function usable<T>(reader: Reader, value: ValueNode | undefined, read: () => T): T | CasusError {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CasusError) || !value) throw error;
    reader.unusable.set(value, error);
    return error;
  }
}

function collect(
  reader: Reader,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  groups: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const node of selections) {
    const spread = node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : undefined;
    if ((spread !== undefined && visited.has(spread)) || !isIncluded(reader, node)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
      continue;
    }
    if (spread !== undefined) visited.add(spread);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : reader.fragments.get(node.name.value);
    if (fragment && applies(reader, type, fragment))
      collect(reader, type, fragment.selectionSet.selections, groups, visited);
  }
}

function applies(
  { schema }: Reader,
  type: GraphQLObjectType,
  { typeCondition }: { readonly typeCondition?: FragmentDefinitionNode['typeCondition'] | undefined },
): boolean {
  const condition = typeCondition && typeFromAST(schema, typeCondition);
  if (!condition || condition === type) return true;
  return isAbstractType(condition) && schema.isSubType(condition, type);
}

/** Whether a node is asked for; not where a condition cannot be used, since nothing there is answered then. */
function isIncluded(reader: Reader, { directives = [] }: SelectionNode): boolean {
  return [
    { directive: GraphQLSkipDirective, included: false },
    { directive: GraphQLIncludeDirective, included: true },
  ].every(
    ({
      directive: {
        name,
        args: [condition],
      },
      included,
    }) => {
      const given = directives.find((directive) => directive.name.value === name)?.arguments?.[0]?.value;
      if (!condition || !given) return true;
      const read = usable(reader, given, () =>
        Argument.read(condition.name, condition.type, given, undefined, reader.variables),
      );
      return !(read instanceof CasusError) && read?.value === included;
    },
  );
}
