import type { Pattern, Relation } from '../model/model.js';
import { identifier } from './scope.js';

/** Variables for one step along a relation. */
export interface Step {
  readonly from: string;
  readonly edge: string;
  readonly to: string;
  /** The condition that stands in a pattern's `$where`. */
  readonly where?: string;
}

const typeList = (types: readonly string[]): string => (types.length > 0 ? `:${types.map(identifier).join('|')}` : '');

/** `MATCH (from)-[edge:TYPE]->(to)`, with the conditions that a mix of directions needs. */
export function matchRelation(relation: Relation, step: Step): { match: string; conditions: string[] } {
  const { from, edge, to, where } = step;
  if (relation.pattern)
    return { match: matchPattern(relation.pattern, { this: from, edge, node: to }, where), conditions: [] };
  const types = `[${edge}${typeList([...relation.out, ...relation.in])}]`;
  if (relation.in.length === 0 && relation.out.length > 0)
    return { match: `MATCH (${from})-${types}->(${to})`, conditions: [] };
  if (relation.out.length === 0 && relation.in.length > 0)
    return { match: `MATCH (${from})<-${types}-(${to})`, conditions: [] };
  const along = (end: string, names: readonly string[]): string =>
    `type(${edge}) IN [${names.map((name) => `'${identifier(name)}'`).join(', ')}] AND ${end}(${edge}).id = ${from}.id`;
  const mixed =
    relation.out.length > 0 ? [`(${along('startNode', relation.out)} OR ${along('endNode', relation.in)})`] : [];
  return { match: `MATCH (${from})-${types}-(${to})`, conditions: mixed };
}

/** The relation walked from its far end: (to) is bound, (from) is found. */
export const reversed = (relation: Relation): Relation => ({ out: relation.in, in: relation.out });

/** A hand-written pattern with our names in place of `this`, `edge`, `node` and `rank`, and a condition for `$where`. */
export function matchPattern({ text }: Pattern, names: Readonly<Record<string, string>>, where = 'true'): string {
  return text
    .replace(/\b(this|edge|node|path|rank)\b/g, (word) => names[word] ?? `${names['node'] ?? ''}_${word}`)
    .replace(/\$where\b/, () => where);
}
