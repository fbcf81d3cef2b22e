import type { VertexRecord } from '../../write/records.js';
import type { Bundle } from './bundle.js';
import { dayOf, objectsOf, textOf, type StixObject } from './stixObject.js';
import { vertexOf } from './vertex.js';

/** A report as a Source; its publisher is the identity that made it, where that came before. */
export function sourceOf(object: StixObject, bundle: Bundle): VertexRecord {
  const publishedAt = dayOf(object, 'published');
  const publisher = bundle.nameOf(textOf(object, 'created_by_ref'));
  const url = objectsOf(object, 'external_references')
    .map((reference) => textOf(reference, 'url'))
    .find((text) => text !== undefined && URL.canParse(text));
  return vertexOf(object, 'SOURCE', bundle, {
    sourceType: 'REPORT',
    ...(publishedAt !== undefined && { publishedAt }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
  });
}
