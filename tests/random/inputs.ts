// Arguments of any input type of the schema, as value trees.
import fc from 'fast-check';
import {
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Standing, ValueTree } from './tree.js';
import { leafValue, type Pools, type Spot } from './values.js';

type Values = fc.Arbitrary<ValueTree>;
type Args = readonly (readonly [string, ValueTree])[];

const standing: fc.Arbitrary<Standing> = fc.oneof(
  { arbitrary: fc.constant<Standing>('literal'), weight: 6 },
  { arbitrary: fc.constant<Standing>('variable'), weight: 4 },
  { arbitrary: fc.constant<Standing>('default'), weight: 1 },
);

/** Filter fields that lead to other filters; they cost a level. */
const nests = /^(AND|OR|NOT|some|none|every)$/;

/** Makes arguments; one maker for a graph, so that each arbitrary is built once. */
export class Inputs {
  private readonly built = new Map<string, Values>();

  constructor(private readonly pools: Pools) {}

  /** The arguments of a field: those it needs, and a choice of the others. */
  argsOf(parent: string, field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Args> {
    const pages = field.args.some(({ name }) => name === 'first');
    const own = field.args.filter(({ name }) => !paging.has(name));
    const chosen = own.map(({ name, type }) => {
      const value = this.valueOf(type, { field: name, input: `${parent}.${field.name}` }, depth).map((tree): Args => [
        [name, tree],
      ]);
      return isNonNullType(type)
        ? value
        : fc.oneof({ arbitrary: value, weight: 1 }, { arbitrary: fc.constant<Args>([]), weight: 1 });
    });
    const size = pages ? [pageSize(field)] : [];
    return fc.tuple(...chosen, ...size).map((args) => args.flat());
  }

  valueOf(type: GraphQLInputType, spot: Spot, depth: number): Values {
    if (isNonNullType(type)) return this.valueOf(type.ofType, spot, depth);
    const key = `${String(type)} ${spot.input}.${spot.field} ${depth}`;
    const known = this.built.get(key);
    if (known) return known;
    const value = this.build(type, spot, depth);
    this.built.set(key, value);
    return value;
  }

  private build(type: GraphQLInputType, spot: Spot, depth: number): Values {
    if (isListType(type)) return this.list(type.ofType, type, spot, depth);
    if (isInputObjectType(type)) return this.object(type, spot, depth);
    if (!isLeafType(type)) throw new Error(`${String(type)} is no input`);
    const value = leafValue(type, spot, this.pools);
    return fc.tuple(value, standing).map(([leaf, stands]) => ({ kind: 'leaf', type, value: leaf, standing: stands }));
  }

  private list(item: GraphQLInputType, type: GraphQLInputType, spot: Spot, depth: number): Values {
    const items = fc.array(this.valueOf(item, spot, depth), { maxLength: 3 });
    return fc.tuple(items, standing, fc.boolean()).map(([values, stands, bare]) => ({
      kind: 'list',
      type,
      items: values,
      standing: stands,
      bare: bare && values.length === 1,
    }));
  }

  private object(type: GraphQLInputObjectType, spot: Spot, depth: number): Values {
    const wrapped = (fields: fc.Arbitrary<Args>): Values =>
      fc
        .tuple(fields, standing)
        .map(([given, stands]) => ({ kind: 'object', type, oneOf: type.isOneOf, fields: given, standing: stands }));
    if (type.name === 'BoxInput') return wrapped(box(type));
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || !this.leadsOn(type, field.name));
    const field = (name: string): fc.Arbitrary<Args> => {
      const { type: inner } = type.getFields()[name] as { type: GraphQLInputType };
      // The operators of a property draw from that property's values.
      const at: Spot = isOperators(type) ? spot : { field: name, input: type.name };
      return this.valueOf(inner, at, depth - (nests.test(name) ? 1 : 0)).map((tree): Args => [[name, tree]]);
    };
    const names = fields.map(({ name }) => name);
    if (type.isOneOf) return wrapped(fc.constantFrom(...names).chain(field));
    if (fields.every(({ type: inner }) => isNonNullType(inner)))
      return wrapped(fc.tuple(...names.map(field)).map((all) => all.flat()));
    const none = { arbitrary: fc.constant<readonly string[]>([]), weight: 1 };
    const some = { arbitrary: fc.subarray(names, { minLength: 1, maxLength: Math.min(2, names.length) }), weight: 20 };
    return wrapped(fc.oneof(none, some).chain((chosen) => fc.tuple(...chosen.map(field)).map((all) => all.flat())));
  }

  /** Whether a filter field ends in another filter only. */
  private leadsOn(type: GraphQLInputObjectType, name: string): boolean {
    const field = type.getFields()[name];
    return (
      nests.test(name) ||
      (isInputObjectType(field?.type) &&
        /(ListFilter|EntityFilter|SourceFilter)$/.test(field.type.name) &&
        field.type.name !== 'StringListFilter')
    );
  }
}

/** Whether an input type is a set of operators on one property. */
const isOperators = (type: GraphQLInputObjectType): boolean => {
  const { has, eq } = type.getFields();
  return has !== undefined || eq !== undefined;
};

const paging = new Set(['first', 'after', 'last', 'before']);

/** `first` or `last` or neither; sometimes one beyond the bound. */
function pageSize(field: GraphQLField<unknown, unknown>): fc.Arbitrary<Args> {
  const ways = field.args.filter(({ name }) => name === 'first' || name === 'last');
  const size = fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 60 },
    { arbitrary: fc.constantFrom(0, 30), weight: 6 },
    { arbitrary: fc.constantFrom(-1, 501), weight: 1 },
  );
  const given = fc
    .tuple(fc.constantFrom(...ways), size, standing)
    .map(([{ name, type }, value, stands]): Args => [[name, { kind: 'leaf', type, value, standing: stands }]]);
  return fc.oneof({ arbitrary: given, weight: 9 }, { arbitrary: fc.constant<Args>([]), weight: 1 });
}

/** A box whose south is rarely above its north, across the 180th meridian or not. */
function box(type: GraphQLInputObjectType): fc.Arbitrary<Args> {
  const degrees = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most, max: most });
  return fc
    .tuple(degrees(90), degrees(90), degrees(180), degrees(180), fc.nat(9), standing)
    .map(([a, b, west, east, turn, stands]): Args => {
      const [south, north] = turn === 0 ? [a, b] : [Math.min(a, b), Math.max(a, b)];
      const inner = type.getFields();
      return Object.entries({ south, west, north, east }).map(([name, value]) => [
        name,
        { kind: 'leaf', type: inner[name]?.type as GraphQLInputType, value, standing: stands },
      ]);
    });
}
