// Selections of any type of the schema, as trees that end at a given depth.
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { model } from '../support/engines.js';
import type { Inputs } from './inputs.js';
import type { DirectiveTree, FieldTree, FragmentTree, SelectionTree } from './tree.js';

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
type Selections = fc.Arbitrary<readonly SelectionTree[]>;

/** Fields that stay at the item or vertex they are read from; all others that have fields cost a level. */
const near = /^(edges|node|nodes|pageInfo|externalIds|eventCodes|measures|point|all|citation)$/;

const leftOut = new Set([
  'statistics',
  'limits',
  'neighborhood',
  'paths',
  'commonNeighbors',
  'eventChain',
  'actorNetwork',
  'eventStats',
  'timeline',
]);

const directive: fc.Arbitrary<DirectiveTree | undefined> = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 15 },
  {
    arbitrary: fc.record({
      name: fc.constantFrom('skip' as const, 'include' as const),
      value: fc.boolean(),
      variable: fc.boolean(),
    }),
    weight: 1,
  },
);

/** Makes selections; one maker for a graph, so that each arbitrary is built once. */
export class Fields {
  private readonly built = new Map<string, Selections>();

  constructor(private readonly inputs: Inputs) {}

  /** One to two root fields; those left out name the engine, ask none, or have random tests of their own. */
  roots(depth: number): fc.Arbitrary<readonly FieldTree[]> {
    const query = model.schema.getQueryType();
    if (!query) throw new Error('schema.graphql has no query type');
    const asked = Object.values(query.getFields()).filter(({ name }) => !leftOut.has(name));
    const root = fc.oneof(
      ...asked.map((field) => ({
        arbitrary: this.field(query, field, depth),
        weight: field.args.some(({ name }) => name === 'where') ? 3 : 1,
      })),
    );
    return fc.oneof(
      { arbitrary: fc.array(root, { minLength: 1, maxLength: 1 }), weight: 4 },
      { arbitrary: fc.array(root, { minLength: 2, maxLength: 2 }), weight: 1 },
    );
  }

  private field(parent: Fielded, field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<FieldTree> {
    const type = getNamedType(field.type);
    const below = isCompositeType(type)
      ? this.selections(type, depth - (near.test(field.name) ? 0 : 1), 1)
      : fc.constant(undefined);
    const args = this.inputs.argsOf(parent.name, field, Math.min(depth, 2));
    const pages = field.args.some(({ name }) => name === 'after');
    return fc.record({
      kind: fc.constant('field' as const),
      name: fc.constant(field.name),
      aliased: fc.nat(9).map((number) => number === 0),
      args,
      directive,
      below,
      resume: pages ? fc.option(fc.nat(9), { freq: 2, nil: undefined }) : fc.constant(undefined),
    });
  }

  /** `fragments`: how deep fragments may nest. */
  private selections(type: GraphQLCompositeType, depth: number, fragments: number): Selections {
    const key = `${type.name} ${depth} ${fragments}`;
    const known = this.built.get(key);
    if (known) return known;
    const made = this.build(type as Fielded, depth, fragments);
    this.built.set(key, made);
    return made;
  }

  private build(type: Fielded, depth: number, fragments: number): Selections {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)) || near.test(field.name),
    );
    const typename = fc.constant<FieldTree>({ kind: 'field', name: '__typename', aliased: false, args: [] });
    const choices: { arbitrary: fc.Arbitrary<SelectionTree>; weight: number }[] = fields.map((field) => ({
      arbitrary: this.field(type, field, depth),
      weight: isCompositeType(getNamedType(field.type))
        ? field.name === 'edges' || field.name === 'nodes'
          ? 6
          : 3
        : 2,
    }));
    choices.push({ arbitrary: typename, weight: 2 });
    if (fragments > 0)
      choices.push({ arbitrary: this.fragment(type, depth, fragments - 1), weight: isAbstractType(type) ? 20 : 2 });
    const most = Math.max(2, Math.min(4, depth + 1));
    return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: most });
  }

  /** A fragment on the type itself, on one that may stand there, or on an interface it implements. */
  private fragment(type: Fielded, depth: number, fragments: number): fc.Arbitrary<FragmentTree> {
    const possible = isInterfaceType(type) ? model.schema.getPossibleTypes(type) : [];
    const interfaces = [
      ...type.getInterfaces(),
      ...model.schema.getPossibleTypes(entity).flatMap(() => (type.name === 'Node' ? [entity] : [])),
    ];
    const form = fc.constantFrom<FragmentTree['form'][]>('named', 'typed', 'bare');
    const on = (target: Fielded): fc.Arbitrary<FragmentTree> =>
      fc.record({
        kind: fc.constant('fragment' as const),
        on: fc.constant(target.name),
        form: target === type ? form : fc.constantFrom<FragmentTree['form'][]>('named', 'typed'),
        directive,
        below: this.selections(target, depth, fragments),
      });
    return fc.oneof(...[...new Set([type, ...interfaces, ...possible])].map(on));
  }
}

const entity = ((): GraphQLInterfaceType => {
  const type = model.schema.getType('Entity');
  if (!isInterfaceType(type)) throw new Error('schema.graphql has no interface Entity');
  return type;
})();
