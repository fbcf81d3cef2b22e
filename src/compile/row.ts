import type { FieldPlan } from '../plan/plan.js';

/** What a subquery prints, the variable it returns, and how to read what it returns. */
interface Printed<T> {
  readonly text: string;
  readonly result: string;
  readonly shape: T;
}

/** The columns of one row and the subqueries that fill some of them; equal ones are written once. */
export class Row {
  readonly subqueries: string[] = [];
  private readonly columns: string[] = [];
  private readonly known = new Map<string, { column: number; shape: unknown }>();

  /** The index of the column that holds an expression. */
  column(expression: string): number {
    const index = this.columns.indexOf(expression);
    return index < 0 ? this.columns.push(expression) - 1 : index;
  }

  /** The column that a subquery fills; subqueries of equal `key` must print alike. */
  subquery<T>(key: string, print: () => Printed<T>): { column: number; shape: T } {
    const known = this.known.get(key);
    if (known) return known as { column: number; shape: T };
    const { text, result, shape } = print();
    this.subqueries.push(text);
    const filled = { column: this.column(result), shape };
    this.known.set(key, filled);
    return filled;
  }

  /** The row as a positional list; one that reads nothing still counts. */
  list(): string {
    return `[${this.columns.length > 0 ? this.columns.join(', ') : 'true'}]`;
  }

  /** Whether anything in the row refers to a variable. */
  uses(variable: string): boolean {
    return new RegExp(`\\b${variable}\\b`).test([...this.subqueries, ...this.columns].join(' '));
  }
}

/** Tells equal subqueries of a vertex or edge, whatever their fields are called in the response. */
export const subqueryKey = (owner: string, plan: FieldPlan): string =>
  JSON.stringify([owner, plan], (_name, value: unknown) => (value === plan ? { ...plan, key: '' } : value));
