import type { Readable } from 'node:stream';
import type { GraphRecords, VertexRecord } from '../../write/records.js';
import { datasetSource } from '../datasetSource.js';
import type { Dataset, Format, Head, Row } from '../format.js';
import { CellError } from '../cells.js';
import { rowOf } from '../rowOf.js';
import { actorOf } from './actor.js';
import { Bundle } from './bundle.js';
import { eventOf } from './event.js';
import { placeOf } from './place.js';
import { readObjects } from './readObjects.js';
import { relationshipOf, reportedBy } from './relationship.js';
import { kinds, type Kind } from './relationshipTable.js';
import { sourceOf } from './source.js';
import { refOf, typeOf, vertexId, type StixObject } from './stixObject.js';

const vertexMakers: Readonly<Record<Kind, (object: StixObject, bundle: Bundle) => VertexRecord>> = {
  actor: actorOf,
  event: eventOf,
  place: placeOf,
  source: sourceOf,
};

/** Objects held back until their markings are read; more are given with the markings' ids as tags. */
const heldAtMost = 50_000;

/** STIX 2.1: a bundle, a list of objects, or one object. Lines are the objects' numbers, from 1. */
export const stix: Format = {
  name: 'stix',
  description: 'STIX 2.1 bundle (JSON): identities, threat actors, campaigns, incidents, locations, reports',
  dataset: 'stix',
  idColumn: 'id',
  detect: ({ text }: Head) =>
    /^\s*[[{]/.test(text) && /"type"\s*:\s*"bundle"|"id"\s*:\s*"[a-z0-9-]+--[0-9a-f-]{36}"/i.test(text),
  read,
};

async function* read(input: Readable, dataset: Dataset): AsyncGenerator<Row> {
  const bundle = new Bundle(dataset);
  const held: { readonly line: number; readonly object: StixObject }[] = [];
  let line = 0;
  for await (const value of readObjects(input)) {
    line++;
    const object = Object(value) as StixObject;
    bundle.learn(object);
    if (held.length < heldAtMost && !bundle.markings.knows(object)) held.push({ line, object });
    else yield* rowsOf(line, object, bundle);
  }
  for (const { line, object } of held) yield* rowsOf(line, object, bundle);
}

/** A row for the vertex or edge; a report's citations are rows of their own, as any of them may name what is missing. */
function* rowsOf(line: number, object: StixObject, bundle: Bundle): Generator<Row> {
  if (object['type'] === 'marking-definition') return;
  const row = rowOf(
    line,
    () => recordsOf(object, bundle),
    () => vertexId(refOf(object, 'id')),
  );
  yield row;
  if (object['type'] !== 'report' || !('records' in row)) return;
  for (const edge of reportedBy(object, bundle)) yield { line, records: { vertices: [], relationships: [edge] } };
}

function recordsOf(object: StixObject, bundle: Bundle): GraphRecords {
  const type = typeOf(object);
  const kind = kinds[type];
  if (kind) {
    const source = datasetSource(bundle.dataset, { title: `STIX 2.1 objects of ${bundle.dataset.name}` });
    return { vertices: [vertexMakers[kind](object, bundle), source], relationships: [] };
  }
  if (type === 'relationship') return { vertices: [], relationships: [relationshipOf(object, bundle)] };
  throw new CellError(
    'type',
    `${type} is not taken; casus takes ${[...Object.keys(kinds), 'relationship'].join(', ')}`,
  );
}
