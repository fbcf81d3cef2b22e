import type { Dialect } from '../compile/dialect.js';
import { arrows } from '../compile/match.js';
import { mayLie } from '../compile/mayLie.js';
import { identifier } from '../compile/scope.js';
import { badInput, limitExceeded } from '../errors.js';
import type { Direction, TraversalFilter } from '../generated/schema.js';
import type { Model } from '../model/model.js';
import { readCypher } from '../model/project.js';
import { limits } from '../plan/limits.js';
import type { RelationshipParts } from '../plan/relationshipId.js';
import { windowBounds, windowPeriods, type WindowBound, type WindowPeriod } from '../model/interval.js';

/** Which edges a walk follows from a vertex. */
export interface Follow {
  readonly direction: Direction;
  /** Undefined: all types. */
  readonly types?: readonly string[] | undefined;
  /** Types followed against the direction; with them, `direction` is that of the others. */
  readonly against?: readonly string[];
}

/** A TraversalFilter as conditions on `edge` and `node`; names come from the model, values are parameters. */
export interface WalkFilter {
  readonly follow: Follow;
  readonly edge: readonly string[];
  readonly node: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
  readonly maxDegree: number;
  readonly timeRespecting: boolean;
}

/** Everything, along every edge. */
export const noFilter: WalkFilter = {
  follow: { direction: 'BOTH' },
  edge: [],
  node: [],
  params: {},
  maxDegree: Infinity,
  timeRespecting: false,
};

const opposite = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

/** The same edges walked from their far end. */
export const reversed = (follow: Follow): Follow => ({ ...follow, direction: opposite[follow.direction] });

/** Refuses bounds that nothing can be within; `at` is the filter's path for error messages. */
function checkBounds({ dateFrom, dateTo, minConfidence, maxDegree, excludeIds }: TraversalFilter, at: string): void {
  if (dateFrom && dateTo && dateFrom > dateTo)
    throw badInput(at, `is an inverted range: dateFrom ${dateFrom} is after dateTo ${dateTo}.`);
  if (minConfidence != null && (minConfidence < 0 || minConfidence > 100))
    throw badInput(`${at}.minConfidence`, `must be from 0 to 100, not ${minConfidence}.`);
  if (maxDegree != null && maxDegree < 0) throw badInput(`${at}.maxDegree`, `must be 0 or more, not ${maxDegree}.`);
  const { value: most } = limits.excludeIdsMax;
  if (excludeIds && excludeIds.length > most)
    throw limitExceeded('excludeIdsMax', most, `Argument "${at}.excludeIds" has ${excludeIds.length} ids.`);
}

/** Reads a TraversalFilter; `at` is its path for error messages. */
export function readWalkFilter(dialect: Dialect, filter: TraversalFilter, at: string): WalkFilter {
  checkBounds(filter, at);
  const { dateFrom, dateTo, minConfidence, excludeIds } = filter;
  const edge: string[] = [];
  const node: string[] = [];
  const params: Record<string, unknown> = {};
  if (filter.relationshipTypes?.length === 0) edge.push('false');
  if (filter.entityTypes) {
    node.push(filter.entityTypes.length > 0 ? 'node.entityType IN $entityTypes' : 'false');
    params['entityTypes'] = filter.entityTypes;
  }
  if (dateTo) {
    edge.push('(edge.dateStart IS NULL OR edge.dateStart <= $to)');
    node.push(`(node.dateStart IS NULL OR ${mayLie('node', 'to', printBound('to'))})`);
    Object.assign(params, periodParams('to', dateTo));
  }
  if (dateFrom) {
    edge.push('(edge.dateEnd IS NULL OR edge.dateEnd >= $from)');
    node.push(`(node.dateEnd IS NULL OR ${mayLie('node', 'from', printBound('from'))})`);
    Object.assign(params, periodParams('from', dateFrom));
  }
  if (minConfidence != null) {
    edge.push('coalesce(edge.confidence, 100) >= $minConfidence');
    node.push('coalesce(node.confidence, 100) >= $minConfidence');
    params['minConfidence'] = minConfidence;
  }
  if (excludeIds && excludeIds.length > 0) {
    node.push('$excluded[node.id] IS NULL');
    Object.assign(params, excludedParams(excludeIds));
  }
  if (filter.excludeInferred) edge.push('NOT coalesce(edge.isInferred, false)');
  if (filter.within != null) {
    const inside = readCypher('cypher/traversals/within.cypher');
    node.push(`(node.entityType <> 'EVENT' OR ${dialect.exists(inside)})`);
    params['within'] = filter.within;
  }
  return {
    follow: {
      direction: filter.direction ?? 'BOTH',
      types: filter.relationshipTypes?.length ? filter.relationshipTypes : undefined,
    },
    edge,
    node,
    params,
    maxDegree: filter.maxDegree ?? Infinity,
    timeRespecting: filter.timeRespecting ?? false,
  };
}

const printBound =
  (bound: WindowBound) =>
  (period?: WindowPeriod): string =>
    `$${bound}${period ?? ''}`;

const periodParams = (bound: WindowBound, date: string): Record<string, string> =>
  Object.fromEntries([
    [bound, date],
    ...Object.entries(windowPeriods).map(
      ([name, period]) => [`${bound}${name}`, period(date)[windowBounds[bound].end]] as const,
    ),
  ]);

/** Ids as a map from each to true, in which both engines find one at once. */
export const excludedParams = (ids: readonly string[]): Record<string, unknown> => ({
  excluded: Object.fromEntries(ids.map((id) => [id, true])),
});

interface StepNames {
  readonly vertex: string;
  readonly edge: string;
  readonly node: string;
}

/**
 * `(vertex)-[edge:TYPES]->(node)`, or several steps along such edges: `most` of them, in the text since no length of a
 * path can be a parameter.
 */
export function printPattern(
  { direction, types, against }: Follow,
  { vertex, edge, node }: StepNames,
  most?: number,
): string {
  const all = [...(types ?? []), ...(against ?? [])];
  const named = all.length > 0 ? `:${all.map(identifier).join('|')}` : '';
  const [left, right] = arrows[against ? 'BOTH' : direction];
  return `(${vertex})${left}[${edge}${named}${most === undefined ? '' : `*..${most}`}]${right}(${node})`;
}

/** `MATCH (vertex)-[edge:TYPES]->(node)`, with the condition that types followed either way need. */
export function printFollow(
  follow: Follow,
  names: StepNames,
): { readonly match: string; readonly conditions: readonly string[] } {
  const { direction, against } = follow;
  const { vertex, edge } = names;
  const match = `MATCH ${printPattern(follow, names)}`;
  if (!against) return { match, conditions: [] };
  const list = against.map((type) => `'${identifier(type)}'`).join(', ');
  return {
    match,
    conditions: [
      `(type(${edge}) IN [${list}]) = (${direction === 'OUT' ? 'endNode' : 'startNode'}(${edge}).id = ${vertex}.id)`,
    ],
  };
}

/** Whether an edge is followed from one of its ends. */
export function follows({ direction, against }: Follow, { from, type }: RelationshipParts, id: string): boolean {
  if (direction === 'BOTH') return true;
  const along = from === id ? 'OUT' : 'IN';
  return along === (against?.includes(type) ? opposite[direction] : direction);
}

/** The types of edges, of those allowed, that can stand between vertices of two entity types, whichever way. */
export function typesBetween(
  { joins, entityTypes }: Model,
  allowed: readonly string[] | undefined,
  one: string,
  other: string,
): string[] {
  const [a, b] = [one, other].map((type) => entityTypes.get(type)?.label ?? '');
  const fits = (label: string | undefined, wanted: string): boolean => wanted === 'Entity' || wanted === label;
  return (allowed ?? [...joins.keys()]).filter((type) => {
    const ends = joins.get(type);
    return ends && ((fits(a, ends.from) && fits(b, ends.to)) || (fits(b, ends.from) && fits(a, ends.to)));
  });
}
