// Prints a generated query as a document with its variables.
import { getNamedType, isEnumType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Question } from '../support/ask.js';
import type { DirectiveTree, FieldTree, SelectionTree, ValueTree } from './tree.js';

/** A connection that the second question goes on in: where it stands in the answer. */
export interface Resumable {
  readonly path: readonly string[];
  readonly field: FieldTree;
}

export interface Printed extends Question {
  readonly resumable: readonly Resumable[];
}

/** The name under which a connection's cursors are read for the second question. */
export const cursorsKey = 'cursors';

export interface PrintOptions {
  /** Gives every field a name of its own, so that none can contradict another. */
  readonly aliasAll: boolean;
  readonly cursors?: ReadonlyMap<FieldTree, string>;
}

export function printQuery(roots: readonly FieldTree[], options: PrintOptions): Printed {
  const printer = new Printer(options);
  const body = printer.selections(roots, []);
  const declared = printer.declarations.length > 0 ? `(${printer.declarations.join(', ')})` : '';
  return {
    query: [`query Q${declared} ${body}`, ...printer.fragments].join('\n'),
    variables: printer.variables,
    resumable: printer.resumable,
  };
}

class Printer {
  readonly declarations: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly fragments: string[] = [];
  readonly resumable: Resumable[] = [];
  private count = 0;

  constructor(private readonly options: PrintOptions) {}

  selections(selections: readonly SelectionTree[], path: readonly string[]): string {
    return `{ ${selections.map((selection) => this.selection(selection, path)).join(' ')} }`;
  }

  private selection(selection: SelectionTree, path: readonly string[]): string {
    const directive = selection.directive ? ` ${this.directive(selection.directive)}` : '';
    if (selection.kind === 'field') return this.field(selection, path, directive);
    const { on, form } = selection;
    const below = this.selections(selection.below, path);
    if (form !== 'named') return `...${form === 'typed' ? ` on ${on}` : ''}${directive} ${below}`;
    const name = `F${this.count++}`;
    this.fragments.push(`fragment ${name} on ${on} ${below}`);
    return `...${name}${directive}`;
  }

  private field(field: FieldTree, path: readonly string[], directive: string): string {
    const alias = field.aliased || this.options.aliasAll ? `a${this.count++}` : undefined;
    const key = alias ?? field.name;
    const cursor = this.options.cursors?.get(field);
    const args = field.args.map(([name, value]) => `${name}: ${this.value(value)}`);
    if (cursor !== undefined) args.push(this.cursor(field, cursor));
    if (field.resume !== undefined) this.resumable.push({ path: [...path, key], field });
    const below = field.below && this.selections(field.below, [...path, key]);
    const cursors = field.resume === undefined ? '' : ` ... { ${cursorsKey}: edges { cursor } }`;
    const printed = below === undefined ? '' : ` ${below.slice(0, -2)}${cursors} }`;
    return `${alias ? `${alias}: ` : ''}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${directive}${printed}`;
  }

  private cursor(field: FieldTree, cursor: string): string {
    const name = field.args.some(([arg]) => arg === 'last') ? 'before' : 'after';
    const asVariable = (field.resume ?? 0) % 2 === 0;
    return `${name}: ${asVariable ? this.variable('String', cursor) : JSON.stringify(cursor)}`;
  }

  private directive({ name, value, variable }: DirectiveTree): string {
    return `@${name}(if: ${variable ? this.variable('Boolean!', value) : value})`;
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.count++}`;
    this.declarations.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  /** `strict`: whether the place takes no null, as in an object that has one key of several. */
  private value(tree: ValueTree, strict = false): string {
    if (tree.standing === 'literal') return this.literal(tree);
    const type = `${String(isNonNullType(tree.type) ? tree.type.ofType : tree.type)}`;
    if (tree.standing === 'variable') return this.variable(`${type}!`, plainOf(tree));
    const name = `v${this.count++}`;
    this.declarations.push(`$${name}: ${type}${strict ? '!' : ''} = ${literalOf(tree)}`);
    return `$${name}`;
  }

  private literal(tree: ValueTree): string {
    if (tree.kind === 'leaf') return leafLiteral(tree.type, tree.value);
    if (tree.kind === 'object')
      return `{${tree.fields.map(([name, value]) => `${name}: ${this.value(value, tree.oneOf)}`).join(', ')}}`;
    const items = tree.items.map((item) => this.value(item, true));
    const [only] = tree.items;
    // A variable stands for a list's item, and is no list, so a bare one would not fit.
    return tree.bare && only?.standing === 'literal' ? items.join('') : `[${items.join(', ')}]`;
  }
}

const leafLiteral = (type: GraphQLInputType, value: unknown): string =>
  isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);

/** A value without any variable in it. */
function literalOf(tree: ValueTree): string {
  if (tree.kind === 'leaf') return leafLiteral(tree.type, tree.value);
  if (tree.kind === 'list') return `[${tree.items.map(literalOf).join(', ')}]`;
  return `{${tree.fields.map(([name, value]) => `${name}: ${literalOf(value)}`).join(', ')}}`;
}

/** A value as JSON holds it. */
function plainOf(tree: ValueTree): unknown {
  if (tree.kind === 'leaf') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainOf);
  return Object.fromEntries(tree.fields.map(([name, value]) => [name, plainOf(value)]));
}
