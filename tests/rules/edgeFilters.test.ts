// Conditions on an event are the same wherever it is filtered: behind an edge as in a list of its own.
import { isInputObjectType } from 'graphql';
import { buildModel } from '../../src/model/buildModel.js';

/** The conditions of a filter, each with its type and description, without those that join conditions or are the edge's. */
function conditionsOf(name: string): string[][] {
  const type = buildModel().schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`there is no input ${name}`);
  return Object.values(type.getFields())
    .filter((field) => !['AND', 'OR', 'NOT', 'edge'].includes(field.name))
    .map((field) => [field.name, String(field.type), field.description ?? '']);
}

test.each(['ActorEventFilter', 'PlaceEventFilter', 'EventRelationFilter'])(
  '%s has all that EventFilter has',
  (name) => {
    expect(conditionsOf(name)).toEqual(conditionsOf('EventFilter'));
  },
);
