import {
  getNamedType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { limitExceeded } from '../errors.js';
import { limits } from '../plan/limits.js';
import type { Variables } from '../select/argument.js';

type FieldOf = (name: string) => GraphQLField<unknown, unknown> | undefined;

const roots = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));

/**
 * Refuses introspection that comes to too many fields. Aliases multiply at each level, which no bound on the document
 * sees, and graphql-js answers in one go. The schema's own resolvers are asked what each level holds, until the bound;
 * what `@skip` and `includeDeprecated` leave out, or another fragment asks for too, counts all the same.
 */
export function boundIntrospection(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
  variables: Variables,
): void {
  const { value: most } = limits.introspectionFieldsMax;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const info = { schema } as GraphQLResolveInfo;
  let fields = 0;
  const read = (fieldOf: FieldOf, source: unknown, set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (++fields > most)
        throw limitExceeded('introspectionFieldsMax', most, 'The introspection has too many fields.');
      if (node.kind === Kind.INLINE_FRAGMENT) read(fieldOf, source, node.selectionSet);
      else if (node.kind === Kind.FRAGMENT_SPREAD) read(fieldOf, source, fragments.get(node.name.value)?.selectionSet);
      else {
        const field = fieldOf(node.name.value);
        if (!field || !node.selectionSet) continue;
        const type = getNamedType(field.type) as GraphQLObjectType;
        const below = field.resolve?.(source, argumentsOf(node, variables), undefined, info);
        for (const item of [below].flat()) if (item) read((name) => type.getFields()[name], item, node.selectionSet);
      }
    }
  };
  read((name) => roots.get(name), undefined, selectionSet);
}

const argumentsOf = ({ arguments: given = [] }: FieldNode, variables: Variables): Record<string, unknown> => ({
  ...Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)])),
  includeDeprecated: true,
});
