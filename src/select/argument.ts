import {
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  valueFromAST,
  type GraphQLInputType,
  type ObjectFieldNode,
  type ValueNode,
} from 'graphql';
import { badInput } from '../errors.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Where the value of an argument is found at each request: a plan holds this instead of the value. */
export type ValueSource =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'variable'; readonly name: string; readonly path: readonly (string | number)[] }
  | { readonly kind: 'list'; readonly items: readonly ValueSource[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [name: string, source: ValueSource])[] };

/** The value of a source under the coerced variables of one request. */
export function readSource(source: ValueSource, variables: Variables): unknown {
  switch (source.kind) {
    case 'constant':
      return source.value;
    case 'variable':
      return source.path.reduce<unknown>(
        (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
        variables[source.name],
      );
    case 'list':
      return source.items.map((item) => readSource(item, variables));
    case 'object':
      return Object.fromEntries(source.fields.map(([name, field]) => [name, readSource(field, variables)]));
  }
}

/** Where a value stands: in the document, in a variable, or nowhere, where the schema's default stands for it. */
type Origin =
  | { readonly kind: 'literal'; readonly node: ValueNode }
  | { readonly kind: 'variable'; readonly name: string; readonly path: readonly (string | number)[] }
  | { readonly kind: 'default'; readonly value: unknown };

/**
 * An argument, or a part of one: its value now, and where to find it in later requests of the same shape. It holds no
 * value of a variable itself: once the variables it was read with are emptied, only `source()` is of use.
 * `at` is its path for error messages, e.g. `where.dateStart.gte`.
 */
export class Argument {
  private constructor(
    readonly at: string,
    readonly type: GraphQLInputType,
    private readonly variables: Variables,
    private readonly origin: Origin,
  ) {}

  /**
   * Reads an argument; undefined when it is neither given nor has a default. Throws BAD_USER_INPUT where it, or a part
   * of it, needs a value and is a variable with null: the one case that neither validation nor coercion refuses.
   */
  static read(
    at: string,
    type: GraphQLInputType,
    node: ValueNode | undefined,
    defaultValue: unknown,
    variables: Variables,
  ): Argument | undefined {
    if (node?.kind === Kind.VARIABLE && node.name.value in variables) {
      const name = node.name.value;
      if (variables[name] === null && isNonNullType(type)) throw badInput(at, 'must not be null.');
      return new Argument(at, type, variables, { kind: 'variable', name, path: [] });
    }
    if (node && node.kind !== Kind.VARIABLE) {
      const argument = new Argument(at, type, variables, { kind: 'literal', node });
      if (argument.value === undefined) argument.readParts();
      return argument;
    }
    return defaultValue === undefined
      ? undefined
      : new Argument(at, type, variables, { kind: 'default', value: defaultValue });
  }

  /** Its value in the request that it was read in. */
  get value(): unknown {
    const { origin } = this;
    switch (origin.kind) {
      case 'literal':
        return valueFromAST(origin.node, this.type, this.variables);
      case 'variable':
        if (!(origin.name in this.variables)) throw new Error(`${this.at} is asked for after its request`);
        return readSource(origin, this.variables);
      case 'default':
        return origin.value;
    }
  }

  get isNull(): boolean {
    const { origin } = this;
    return origin.kind === 'literal' ? origin.node.kind === Kind.NULL : this.value === null;
  }

  /** The fields given of an input object, in schema order. */
  entries(): [string, Argument][] {
    return Object.keys(this.value as object).flatMap((key) => {
      const field = this.field(key);
      return field ? [[key, field] as [string, Argument]] : [];
    });
  }

  field(key: string): Argument | undefined {
    const { origin } = this;
    const type = nullable(this.type);
    if (this.isNull || !isInputObjectType(type)) return undefined;
    const field = type.getFields()[key];
    if (!field) return undefined;
    const at = `${this.at}.${key}`;
    if (origin.kind !== 'literal') return this.child(at, field.type, key);
    const given = origin.node.kind === Kind.OBJECT ? origin.node.fields.find(named(key)) : undefined;
    return Argument.read(at, field.type, given?.value, field.defaultValue, this.variables);
  }

  /** The items of a list; a single value stands for a list of one, as GraphQL coerces it. */
  items(): Argument[] {
    const type = nullable(this.type);
    if (this.isNull || !isListType(type)) return [];
    const { origin } = this;
    if (origin.kind === 'literal') {
      const nodes = origin.node.kind === Kind.LIST ? origin.node.values : [origin.node];
      return nodes.flatMap((node, index) => {
        return Argument.read(`${this.at}.${index}`, type.ofType, node, undefined, this.variables) ?? [];
      });
    }
    return (this.value as unknown[]).flatMap((_, index) => this.child(`${this.at}.${index}`, type.ofType, index) ?? []);
  }

  /** Where later requests find this value. */
  source(): ValueSource {
    const { origin } = this;
    if (origin.kind === 'variable') return origin;
    if (origin.kind === 'default' || !hasVariable(origin.node)) return { kind: 'constant', value: this.value };
    if (isListType(nullable(this.type))) return { kind: 'list', items: this.items().map((item) => item.source()) };
    return { kind: 'object', fields: this.entries().map(([name, field]) => [name, field.source()]) };
  }

  /** Reads what a literal is made of, for the error of the part that makes the whole unusable. */
  private readParts(): void {
    if (this.origin.kind !== 'literal') return;
    const { node } = this.origin;
    if (node.kind === Kind.OBJECT) for (const { name } of node.fields) this.field(name.value);
    else this.items();
  }

  private child(at: string, type: GraphQLInputType, key: string | number): Argument | undefined {
    const { origin } = this;
    const value = (this.value as Record<string | number, unknown>)[key];
    if (value === undefined) return undefined;
    return new Argument(
      at,
      type,
      this.variables,
      origin.kind === 'variable' ? { ...origin, path: [...origin.path, key] } : { kind: 'default', value },
    );
  }
}

function hasVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariable);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariable(value));
  return node.kind === Kind.VARIABLE;
}

const named =
  (key: string) =>
  (field: ObjectFieldNode): boolean =>
    field.name.value === key;

const nullable = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);
