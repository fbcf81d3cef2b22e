import type { CitationRecord, ObjectRecord, VertexRecord } from '../../write/records.js';
import { citeRow } from '../datasetSource.js';
import type { Bundle } from './bundle.js';
import { referencesOf } from './references.js';
import {
  confidenceOf,
  modifiedOf,
  refOf,
  requiredText,
  textOf,
  textsOf,
  vertexId,
  type StixObject,
} from './stixObject.js';

/** Properties that hold codes, and what stands before each as a tag. */
const codes: Readonly<Record<string, string>> = {
  threat_actor_types: 'threat-actor-type',
  report_types: 'report-type',
  sectors: 'sector',
  roles: 'role',
  incident_types: 'incident-type',
};

/** Properties that hold one code, likewise. */
const singleCodes: Readonly<Record<string, string>> = {
  primary_motivation: 'motivation',
  sophistication: 'sophistication',
  resource_level: 'resource-level',
  incident_type: 'incident-type',
};

/** Other names: the standard's, MITRE ATT&CK's and OpenCTI's property. */
const aliasProperties = ['aliases', 'x_mitre_aliases', 'x_opencti_aliases'];

/** What only one type has: its fields, and what it adds to those that all have. */
interface Own {
  readonly name?: string;
  readonly tags?: readonly string[];
  readonly externalIds?: readonly ObjectRecord[];
  readonly [field: string]: unknown;
}

/** The vertex of an object: what all types take from it, and the fields of its own type. */
export function vertexOf(
  object: StixObject,
  type: string,
  bundle: Bundle,
  { name = requiredText(object, 'name'), tags = [], externalIds = [], ...own }: Own,
): VertexRecord {
  const ref = refOf(object, 'id');
  const description = textOf(object, 'description');
  const references = referencesOf(object, type);
  const modified = modifiedOf(object);
  const aliases = aliasProperties.flatMap((property) => textsOf(object, property));
  return {
    id: vertexId(ref),
    type,
    ...(modified !== undefined && { modified }),
    name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    ...(description !== undefined && { description }),
    externalIds: [{ scheme: 'STIX', value: ref }, ...externalIds, ...references.externalIds],
    tags: [...new Set([...tags, ...tagsOf(object), ...references.tags, ...bundle.markings.tagsOf(object)])],
    ...confidenceOf(object),
    ...own,
    citations: [citationOf(object, bundle)],
  };
}

/** The statement that an object is: who made it stands in the note. */
export function citationOf(object: StixObject, { dataset }: Bundle, notes: readonly string[] = []): CitationRecord {
  const citation = citeRow(dataset, refOf(object, 'id'));
  const createdBy = object['created_by_ref'] === undefined ? [] : [`created by ${refOf(object, 'created_by_ref')}`];
  const note = [...createdBy, ...notes].join(', ');
  return note === '' ? citation : { ...citation, note };
}

function tagsOf(object: StixObject): string[] {
  return [
    ...textsOf(object, 'labels'),
    ...Object.entries(codes).flatMap(([name, prefix]) => textsOf(object, name).map((code) => `${prefix}:${code}`)),
    ...Object.entries(singleCodes).flatMap(([name, prefix]) => {
      const code = textOf(object, name);
      return code === undefined ? [] : [`${prefix}:${code}`];
    }),
    ...(object['revoked'] === true ? ['revoked'] : []),
    ...(object['x_mitre_deprecated'] === true ? ['deprecated'] : []),
  ];
}
