// Leaf values for arguments: mostly ones that the graph holds, so that filters find something.
import fc from 'fast-check';
import { isEnumType, type GraphQLLeafType } from 'graphql';
import type { GraphRecords } from '../../src/write/records.js';
import { relationshipId } from '../../src/plan/relationshipId.js';
import { loadedAt } from '../support/engines.js';

/** Where a value is asked for: the argument or filter field, and the input type that field stands in. */
export interface Spot {
  readonly field: string;
  readonly input: string;
}

/** Values of the graph by field name; those of objects in lists under the subfield's name. */
export interface Pools {
  of(spot: Spot): readonly unknown[];
}

export function poolsOf({ vertices, relationships }: GraphRecords): Pools {
  const byField = new Map<string, Set<unknown>>();
  const add = (field: string, value: unknown): void => {
    if (Array.isArray(value)) return value.forEach((item) => add(field, item));
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).forEach(([key, item]) => add(key, item));
    if (value === undefined || value === null) return;
    const known = byField.get(field);
    if (known) known.add(value);
    else byField.set(field, new Set([value]));
  };
  for (const record of [...vertices, ...relationships])
    Object.entries(record).forEach(([field, value]) => add(field, value));
  const edgeIds = relationships.map((record) =>
    relationshipId({ ...record, qualifier: record.role ?? record.locator ?? record.dateStart }),
  );
  const idsOf = (prefix: string): unknown[] =>
    [...(byField.get('id') ?? [])].filter((id) => String(id).startsWith(prefix));
  return {
    of: ({ field, input }) => {
      if (field === 'within') return idsOf('place:');
      if (input === 'DateWindow') return [...(byField.get('dateStart') ?? [])];
      if (field === 'ids') return [...idsOf(''), ...edgeIds.slice(0, 60), 'nothing:here'];
      if (field === 'id') {
        if (input.startsWith('RelationshipFilter')) return edgeIds;
        return [...idsOf(prefixOf(input)), 'nothing:here', ...(input === 'Query.node' ? edgeIds.slice(0, 60) : [])];
      }
      return [...(byField.get(field) ?? [])];
    },
  };
}

/** What the ids of a type's vertices begin with, by a filter's name or a root field: of `ActorEventFilter` it is `event:`. */
function prefixOf(input: string): string {
  const [type = ''] =
    /(actor|participant|place|location|event|source)(?=(List|Relation)?(Filter)?$)/i.exec(input) ?? [];
  return { participant: 'actor:', location: 'place:' }[type.toLowerCase()] ?? type.toLowerCase();
}

const dates = ['1999-12-31', '2026-02-12', '2026-02-13'];
const texts = ['', 'a', 'Palmyra', 'ر', '🛰️', 'Q', "'", '"', '\\', '%', '.*'];
const numbers = [-1, 0, 1, 2, 10, 50, 100, 2_147_483_647];

/** Values of each scalar that need no graph. */
const plain: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  Int: numbers,
  Float: [0, 10.5, -20.25],
  Date: dates,
  DateTime: [loadedAt, '2026-02-13T09:00:00+01:00', '2020-01-01T00:00:00Z'],
  URL: ['https://example.org/a', 'urn:x'],
  ID: ['', 'actor:', 'place:1', 'nothing:here'],
  String: texts,
};

/** Arbitrary values of an enum or scalar at a spot. */
export function leafValue(type: GraphQLLeafType, spot: Spot, pools: Pools): fc.Arbitrary<unknown> {
  if (isEnumType(type))
    return fc.constantFrom(
      ...type
        .getValues()
        .slice(0, 6)
        .map(({ name }) => name),
    );
  const known = pools.of(spot).filter((value) => fits(type.name, value));
  const own = fc.constantFrom(...(plain[type.name] ?? []));
  if (known.length === 0 || type.name === 'Boolean') return own;
  const held = fc.constantFrom(...known);
  if (type.name !== 'String') return fc.oneof({ arbitrary: held, weight: 8 }, { arbitrary: own, weight: 1 });
  const part = fc
    .tuple(held, fc.nat(3), fc.integer({ min: 1, max: 4 }))
    .map(([text, start, length]) => [...String(text)].slice(start, start + length).join(''));
  return fc.oneof({ arbitrary: held, weight: 4 }, { arbitrary: part, weight: 4 }, { arbitrary: own, weight: 1 });
}

function fits(type: string, value: unknown): boolean {
  if (type === 'Int') return Number.isInteger(value);
  if (typeof value !== 'string') return false;
  if (type === 'Date') return /^\d{4}-\d{2}-\d{2}$/.test(value);
  return type === 'URL' ? URL.canParse(value) : type === 'ID' || type === 'String';
}
