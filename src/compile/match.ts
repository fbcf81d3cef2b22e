import type { Pattern } from '../model/model.js';
import { identifier, type Scope } from './scope.js';

/** A vertex under its variable; without a label it was bound before, or is whatever an edge leads to. */
interface Vertex {
  readonly vertex: string;
  readonly label?: string;
  /** An expression for its id. */
  readonly id?: string;
}

/** An edge under its variable, between two vertices; of any type where none is named. */
interface Step {
  readonly from: Vertex;
  readonly edge: string;
  readonly types: readonly string[];
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly to: Vertex;
}

/** A pattern of cypher/fields with our variables; `where` is the condition that takes the place of its `$where`. */
interface Written {
  readonly pattern: Pattern;
  readonly names: { readonly this: string; readonly edge?: string; readonly node: string };
  readonly where?: string | undefined;
}

/** Prints lines that bind something; what their last MATCH finds must meet further conditions. */
export type Lines = (further?: readonly string[]) => string[];

/** A MATCH under conditions of its own, to be printed where it is needed. */
export interface Match {
  readonly lines: Lines;
  /** A condition: whether anything is found. */
  readonly exists: (further?: readonly string[]) => string;
  /** A number: how often it is found. */
  readonly count: (further?: readonly string[]) => string;
}

/**
 * The one place where a printed statement walks the graph: all of them come here with the variables that they name, so
 * that what a request may see can join the conditions once, for lists, lookups, relations, filters and counts alike
 * (README.md, Visibility).
 */
export function match(scope: Scope, found: Vertex | Step | Written, conditions: readonly string[] = []): Match {
  const clause =
    'pattern' in found ? printWritten(found) : `MATCH ${'edge' in found ? printStep(found) : printVertex(found)}`;
  const lines: Lines = (further = []) => {
    // A filter that asks for nothing is printed as `true`.
    const wanted = further.filter((condition) => condition !== 'true');
    return [clause, ...whereLine([...conditions, ...wanted])];
  };
  return {
    lines,
    exists: (further) => scope.dialect.exists(lines(further).join(' ')),
    count: (further) => `COUNT { ${lines(further).join(' ')} }`,
  };
}

/**
 * Lines that bind the vertex of an id that was written once: ids in columns stay as they are when their vertex is merged,
 * which leads to the survivor, or retracted, which stays as it was.
 */
export function matchEver(scope: Scope, vertex: string, id: string): string[] {
  const merged = scope.variable('m');
  return [
    `OPTIONAL MATCH ${printVertex({ vertex: merged, label: 'Merged', id })}`,
    ...match(scope, { vertex, label: 'Entity', id: `coalesce(${merged}.mergedInto, ${id})` }).lines(),
  ];
}

/** Conditions as a line, or nothing where there are none. */
export const whereLine = (conditions: readonly string[]): string[] =>
  conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : [];

const printVertex = ({ vertex, label, id }: Vertex): string =>
  `(${vertex}${label === undefined ? '' : `:${identifier(label)}`}${id === undefined ? '' : ` {id: ${id}}`})`;

/** How edges of a direction are drawn, before and behind what stands in brackets. */
export const arrows = { OUT: ['-', '->'], IN: ['<-', '-'], BOTH: ['-', '-'] } as const;

function printStep({ from, edge, types, direction, to }: Step): string {
  const [left, right] = arrows[direction];
  const named = types.length > 0 ? `:${types.map(identifier).join('|')}` : '';
  return `${printVertex(from)}${left}[${edge}${named}]${right}${printVertex(to)}`;
}

/** Whatever else the pattern binds is named after its `node`, so that it may stand twice in a statement. */
const printWritten = ({ pattern, names, where = 'true' }: Written): string =>
  pattern.text
    .replace(/\b(this|edge|node|path|rank)\b/g, (word) => names[word as keyof typeof names] ?? `${names.node}_${word}`)
    .replace(/\$where\b/, () => where);
