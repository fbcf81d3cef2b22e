import type { ObjectRecord, VertexRecord } from '../../write/records.js';
import { stixId } from './ids.js';

/** A STIX object. */
export type StixObject = Readonly<Record<string, unknown>>;

/** An instant for what is not known to have one: STIX wants one everywhere. */
export const beginning = '1970-01-01T00:00:00.000Z';

/** casus itself, which defines the extension. */
const casusId = stixId('identity', 'casus');

/** The extension that holds what STIX has no place for: the fields of schema.graphql in snake case. */
const extensionId = stixId('extension-definition', 'casus');

/** What every bundle begins with: casus and its extension. */
export const ownObjects: readonly StixObject[] = [
  {
    type: 'identity',
    spec_version: '2.1',
    id: casusId,
    created: beginning,
    modified: beginning,
    name: 'casus',
    identity_class: 'system',
  },
  {
    type: 'extension-definition',
    spec_version: '2.1',
    id: extensionId,
    created_by_ref: casusId,
    created: beginning,
    modified: beginning,
    name: 'casus',
    description: 'Fields of actors, places, events and their relationships for which STIX has no property.',
    schema: 'The fields of schema.graphql of casus, in snake case.',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
];

/** What is to be said of a bundle as a whole, as casus's own note. */
export const noteObject = (content: string): StixObject => ({
  type: 'note',
  spec_version: '2.1',
  id: stixId('note', content),
  created_by_ref: casusId,
  created: beginning,
  modified: beginning,
  content,
  object_refs: [casusId],
});

/** What a report with nothing to report refers to: one reference it must have. */
export const nobody = casusId;

/** The marking of each TLP level: 1.0 as STIX 2.1 has them, 2.0 for the one that 1.0 lacks. */
const markings: Readonly<Record<string, string>> = {
  'tlp:clear': 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9',
  'tlp:white': 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9',
  'tlp:green': 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da',
  'tlp:amber': 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82',
  'tlp:amber+strict': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  'tlp:red': 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed',
};

const markingOf = (tag: string): string | undefined => markings[tag.toLowerCase()];

/** What STIX calls catalogues by; tools look ATT&CK's ids up under its name. Others are called as the graph calls them. */
const sourceNames: Readonly<Record<string, string>> = { MITRE_ATTACK: 'mitre-attack', VERIS: 'veris' };

/** The properties that objects of every type have of a vertex; what is undefined is left out of the JSON. */
export function commonOf(type: string, record: VertexRecord): StixObject {
  const { tags = [], externalIds = [] } = record as VertexRecord & {
    readonly tags?: readonly string[];
    readonly externalIds?: readonly ObjectRecord[];
  };
  const references = externalIds.filter(({ scheme }) => scheme !== 'STIX');
  return {
    type,
    spec_version: '2.1',
    id: stixId(type, record.id),
    created: record['createdAt'] ?? beginning,
    modified: record['updatedAt'] ?? record['createdAt'] ?? beginning,
    name: record['name'],
    description: record['description'],
    confidence: record['confidence'],
    labels: someOf(tags.filter((tag) => !markingOf(tag))),
    external_references: someOf(
      references.map(({ scheme, value, url }) => {
        return { source_name: sourceNames[String(scheme)] ?? scheme, external_id: value, url };
      }),
    ),
    object_marking_refs: someOf([...new Set(tags.flatMap((tag) => markingOf(tag) ?? []))]),
  };
}

/** A list; undefined where it is empty, as STIX has no empty ones. */
export const someOf = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

/** The `extensions` of an object. */
export const extended = (fields: ObjectRecord): StixObject => ({
  [extensionId]: { extension_type: 'property-extension', ...(snake(fields) as StixObject) },
});

/** Names in snake case, at any depth; what is nothing is left out. */
function snake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snake);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
  return Object.fromEntries(
    entries.map(([name, item]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snake(item)]),
  );
}

/** The first instant of a day. */
export const startOfDay = (day: unknown): string | undefined =>
  typeof day === 'string' ? `${day}T00:00:00.000Z` : undefined;

/** The last instant of a day that STIX tells from the first of the next. */
export const endOfDay = (day: unknown): string | undefined =>
  typeof day === 'string' ? `${day}T23:59:59.000Z` : undefined;
