import { isoDay } from '../calendarDay.js';
import { CellError } from '../cells.js';
import { wrongValue } from './wrongValue.js';

/** A STIX object as it stands in a bundle; nothing of it is checked yet. */
export type StixObject = Readonly<Record<string, unknown>>;

const idPattern = /^[a-z][a-z0-9-]*--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an id looks like, for messages. */
const anId = 'a STIX id such as identity--1d6e2a2f-0c2a-4a0e-9c8e-2a5a1c0f7b11';

/** The type of an object. */
export function typeOf(object: StixObject): string {
  const { type } = object;
  if (typeof type !== 'string') throw wrongValue('type', 'the type of a STIX object', type);
  return type;
}

/** A text; undefined where there is none, or only space. */
export function textOf(object: StixObject, name: string): string | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongValue(name, 'a text', value);
  return value.trim() || undefined;
}

/** A text that must be there. */
export function requiredText(object: StixObject, name: string): string {
  const text = textOf(object, name);
  if (text === undefined) throw wrongValue(name, 'a text', object[name]);
  return text;
}

/** A list of texts; empty where there is none. */
export function textsOf(object: StixObject, name: string): readonly string[] {
  const value = object[name] ?? [];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw wrongValue(name, 'a list of texts', value);
  return (value as readonly string[]).map((text) => text.trim()).filter((text) => text !== '');
}

/** A list of objects; empty where there is none. */
export function objectsOf(object: StixObject, name: string): readonly StixObject[] {
  const value = object[name] ?? [];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'object' || item === null))
    throw wrongValue(name, 'a list of objects', value);
  return value as readonly StixObject[];
}

/** A number in a range; undefined where there is none. */
export function numberOf(object: StixObject, name: string, from: number, to: number): number | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || value < from || value > to)
    throw wrongValue(name, to === Infinity ? `a number of ${from} or more` : `a number from ${from} to ${to}`, value);
  return value;
}

/** The confidence, as casus holds it too: a whole number from 0 to 100. */
export function confidenceOf(object: StixObject): { readonly confidence?: number } {
  const confidence = numberOf(object, 'confidence', 0, 100);
  if (confidence === undefined) return {};
  if (!Number.isInteger(confidence)) throw wrongValue('confidence', 'a whole number from 0 to 100', confidence);
  return { confidence };
}

/** The day of a timestamp, in UTC as STIX has it; undefined where there is none. */
export function dayOf(object: StixObject, name: string): string | undefined {
  const text = textOf(object, name);
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text) ? isoDay(text) : null;
  if (day === null) throw wrongValue(name, 'a timestamp such as 2026-02-12T09:30:00Z', text);
  return day;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * When an object was last modified, in UTC to the millisecond, so that texts compare as times do; undefined where it
 * tells no time.
 */
export function modifiedOf({ modified }: StixObject): string | undefined {
  const time = typeof modified === 'string' && instant.test(modified) ? new Date(modified) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** Two days in order; an end before its start is an error. */
export function daysOf(
  object: StixObject,
  from: string,
  to: string,
): readonly [string | undefined, string | undefined] {
  const [start, end] = [dayOf(object, from), dayOf(object, to)];
  if (start !== undefined && end !== undefined && end < start)
    throw new CellError(to, `${to} must not be before ${from}: ${end} is before ${start}`);
  return [start, end];
}

/** Whether a value is the id of an object. */
export const isRef = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value);

/** The id of an object, or one that it refers to. */
export function refOf(object: StixObject, name: string): string {
  const ref = object[name];
  if (!isRef(ref)) throw wrongValue(name, anId, ref);
  return ref;
}

/** The type of the object that an id belongs to. */
export const typeOfRef = (ref: string): string => ref.slice(0, ref.indexOf('--'));

/** The id that the vertex of an object has. */
export const vertexId = (ref: string): string => `stix:${ref}`;
