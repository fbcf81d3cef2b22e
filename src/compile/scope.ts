import type { Model } from '../model/model.js';
import type { Dialect } from './dialect.js';
import type { StatementParam } from './statement.js';

/** Allots the names and parameters of one statement while it is printed. */
export class Scope {
  readonly params: StatementParam[] = [];
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  constructor(
    readonly model: Model,
    readonly dialect: Dialect,
  ) {}

  /** A variable that no other part of the statement has. */
  variable(prefix: string): string {
    const count = this.counts.get(prefix) ?? 0;
    this.counts.set(prefix, count + 1);
    return `${prefix}${count}`;
  }

  /** The name of a parameter; equal parameters share one. */
  param(param: StatementParam): string {
    const key = JSON.stringify(param);
    const name = this.names.get(key) ?? `$p${this.params.push(param) - 1}`;
    this.names.set(key, name);
    return name;
  }

  paramIndex(param: StatementParam): number {
    return Number(this.param(param).slice(2));
  }
}

/** Names in Cypher come from schema.graphql only; what is no plain identifier is refused. */
export function identifier(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`"${name}" cannot stand in a statement as a name`);
  return name;
}
