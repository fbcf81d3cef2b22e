import { grouped } from '../lists.js';
import { limits } from '../plan/limits.js';
import type { ObjectRecord } from './records.js';
import type { Values } from './values.js';

/** What is wrong with a field, and what would be right. */
export interface RuleProblem {
  readonly field: string;
  readonly problem: string;
}

/** What is wrong with the value of a field, among the others. */
type Check = (value: unknown, values: Values) => RuleProblem | undefined;

/** A field, and what must hold of it where it is there. */
type Rule = readonly [field: string, check: Check];

const within = (field: string, from: number, to: number): Rule => [
  field,
  (value) =>
    typeof value === 'number' && (value < from || value > to)
      ? { field, problem: `must be from ${from} to ${to}, not ${value}` }
      : undefined,
];

const notNegative = (field: string): Rule => [
  field,
  (value) =>
    typeof value === 'number' && value < 0 ? { field, problem: `must not be negative, not ${value}` } : undefined,
];

/** The first must not be above the second, where both are known: numbers as such, dates as they read. */
const ordered = (low: string, high: string): Rule => [
  low,
  (a, { [high]: b }) =>
    (typeof a === 'number' && typeof b === 'number' && a > b) ||
    (typeof a === 'string' && typeof b === 'string' && a > b)
      ? { field: low, problem: `must not be above ${high}: ${a} is above ${b}` }
      : undefined,
];

const matching = (field: string, pattern: RegExp, expected: string): Rule => [
  field,
  (value) =>
    typeof value === 'string' && !pattern.test(value)
      ? { field, problem: `must be ${expected}, not ${JSON.stringify(value)}` }
      : undefined,
];

/** Of what an engine keeps in an index, in which Neo4j takes no more than 8 kB. */
const short = (field: string): Rule => [
  field,
  (value) => {
    const { value: most } = limits.shortTextMax;
    return typeof value === 'string' && value.length > most
      ? { field, problem: `must have at most ${most} characters (limits.shortTextMax), not ${value.length}` }
      : undefined;
  },
];

const coordinates: Check = (point) => {
  if (typeof point !== 'object' || point === null) return undefined;
  const { latitude, longitude } = point as { readonly latitude: number; readonly longitude: number };
  if (latitude < -90 || latitude > 90)
    return { field: 'point.latitude', problem: `must be from -90 to 90, not ${latitude}` };
  if (longitude < -180 || longitude > 180)
    return { field: 'point.longitude', problem: `must be from -180 to 180, not ${longitude}` };
  return undefined;
};

/** The objects in lists of values, and the citations in these, each with its place. */
export function objectsIn(values: Values): { readonly at: string; readonly object: ObjectRecord }[] {
  const found: { at: string; object: ObjectRecord }[] = [];
  for (const name in values) {
    const list = values[name];
    // A list is of objects, or of none.
    if (!Array.isArray(list) || typeof list[0] !== 'object') continue;
    for (const [index, object] of (list as readonly ObjectRecord[]).entries()) {
      found.push({ at: `${name}.${index}`, object });
      const { citation } = object;
      if (citation) found.push({ at: `${name}.${index}.citation`, object: citation as ObjectRecord });
    }
  }
  return found;
}

/** Confidence of a list's items, and of the citations in them. */
function confidenceInside(values: Values): RuleProblem | undefined {
  for (const { at, object } of objectsIn(values)) {
    const { confidence } = object;
    if (typeof confidence === 'number' && (confidence < 0 || confidence > 100))
      return { field: `${at}.confidence`, problem: `must be from 0 to 100, not ${confidence}` };
  }
  return undefined;
}

/** All kinds of measures are counts of people and things, but one that is something else. */
const countsNotNegative: Check = (measures) => {
  for (const [index, { kind, value }] of ((measures ?? []) as readonly ObjectRecord[]).entries())
    if (kind !== 'OTHER' && typeof value === 'number' && value < 0)
      return { field: `measures.${index}.value`, problem: `must not be negative, not ${value}; only OTHER may be` };
  return undefined;
};

/** What must hold of every vertex and edge, one row each, by field: most have few of these. */
const rules = grouped<string, Check>([
  matching('name', /\S/, 'a name'),
  short('name'),
  short('locator'),
  within('confidence', 0, 100),
  ['measures', countsNotNegative],
  ordered('dateStart', 'dateEnd'),
  ordered('activeFrom', 'activeTo'),
  notNegative('fatalitiesLow'),
  notNegative('fatalitiesBest'),
  notNegative('fatalitiesHigh'),
  ordered('fatalitiesLow', 'fatalitiesBest'),
  ordered('fatalitiesBest', 'fatalitiesHigh'),
  ordered('fatalitiesLow', 'fatalitiesHigh'),
  ['point', coordinates],
  matching('countryCode', /^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as SY'),
]);

/** The rules that values break. */
export function brokenRules(values: Values): RuleProblem[] {
  const broken: RuleProblem[] = [];
  const add = (problem: RuleProblem | undefined): unknown => problem && broken.push(problem);
  for (const field in values) for (const check of rules.get(field) ?? []) add(check(values[field], values));
  add(confidenceInside(values));
  return broken;
}

/** What an id may be: readable, without spaces and without the mark that ids of edges are made with. */
export const isId = (id: unknown): id is string => typeof id === 'string' && /^[^\s~\p{Cc}\p{Cs}]{1,300}$/u.test(id);
