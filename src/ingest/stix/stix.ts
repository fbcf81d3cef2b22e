import type { Readable } from 'node:stream';
import { relationshipId } from '../../plan/relationshipId.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../write/records.js';
import { datasetSource } from '../datasetSource.js';
import { InputError, type Dataset, type Format, type Head, type Row } from '../format.js';
import { rowOf } from '../rowOf.js';
import { actorOf } from './actor.js';
import { Bundle } from './bundle.js';
import { eventOf } from './event.js';
import { HeldObjects, type NumberedObject } from './heldObjects.js';
import { PassedOver } from './passedOver.js';
import { placeOf } from './place.js';
import { readObjects } from './readObjects.js';
import { relationshipOf, reportedBy, withdrawnOf } from './relationship.js';
import { kinds, type Kind } from './relationshipTable.js';
import { sourceOf } from './source.js';
import { refOf, typeOf, vertexId, type StixObject } from './stixObject.js';

const vertexMakers: Readonly<Record<Kind, (object: StixObject, bundle: Bundle) => VertexRecord>> = {
  actor: actorOf,
  event: eventOf,
  place: placeOf,
  source: sourceOf,
};

/** STIX 2.1: a bundle, a list of objects, or one object. */
export const stix: Format = {
  name: 'stix',
  description: 'STIX 2.1 bundle (JSON): identities, threat actors, campaigns, incidents, locations, reports',
  dataset: 'stix',
  idColumn: 'id',
  detect: ({ text }: Head) =>
    /^\s*[[{]/.test(text) && /"type"\s*:\s*"bundle"|"id"\s*:\s*"[a-z0-9-]+--[0-9a-f-]{36}"/i.test(text),
  read,
};

async function* read(input: Readable, dataset: Dataset, tell?: (note: string) => void): AsyncGenerator<Row> {
  const [bundle, held, passedOver] = [new Bundle(dataset), new HeldObjects(), new PassedOver()];
  let line = 0;
  let broken: InputError | undefined;
  try {
    for await (const value of readObjects(input)) {
      line++;
      const object = Object(value) as StixObject;
      bundle.learn(object);
      if (object['type'] === 'marking-definition' || passedOver.passes(object)) continue;
      const next = held.add({ line, object });
      if (next) yield* rowsOf(next, bundle, passedOver);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    broken = error;
  }
  for (const next of held.rest()) yield* rowsOf(next, bundle, passedOver);
  for (const note of [passedOver.note(), outdatedNote(held.outdated)]) if (note !== undefined) tell?.(note);
  if (broken) throw broken;
}

const outdatedNote = (versions: number): string | undefined =>
  versions === 0
    ? undefined
    : `Versions of objects that were passed over, as the input has newer ones: ${versions.toLocaleString('en')}.`;

/** A row for the vertex or edge; what a report refers to are rows of their own: no bundle must hold it (STIX 2.1, 2.9). */
function* rowsOf({ line, object }: NumberedObject, bundle: Bundle, passedOver: PassedOver): Generator<Row> {
  const place = { line, counts: 'object' } as const;
  if (passedOver.passesRelationship(object)) {
    const withdrawn = withdrawnOf(object);
    if (withdrawn) yield { ...place, records: { vertices: [], relationships: [withdrawn] } };
    return;
  }
  let cited: readonly RelationshipRecord[] = [];
  const row = rowOf(
    line,
    () => {
      const records = recordsOf(object, bundle);
      if (object['type'] === 'report') cited = reportedBy(object, bundle);
      return records;
    },
    () => idOf(object),
  );
  yield { ...row, ...place };
  for (const edge of cited)
    yield { ...place, records: { vertices: [], relationships: [edge] }, reference: 'object_refs' };
}

/** The id of what an object is about; of a relationship one with its ends, whatever edge it would be. */
function idOf(object: StixObject): string {
  if (object['type'] !== 'relationship') return vertexId(refOf(object, 'id'));
  const [from, to] = [vertexId(refOf(object, 'source_ref')), vertexId(refOf(object, 'target_ref'))];
  return relationshipId({ from, type: 'relationship', to });
}

function recordsOf(object: StixObject, bundle: Bundle): GraphRecords {
  const kind = kinds[typeOf(object)];
  if (kind) {
    const source = datasetSource(bundle.dataset, { title: `STIX 2.1 objects of ${bundle.dataset.name}` });
    return { vertices: [vertexMakers[kind](object, bundle), source], relationships: [] };
  }
  return { vertices: [], relationships: [relationshipOf(object, bundle)] };
}
