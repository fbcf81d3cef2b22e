// Entity by id with a to-one: a place and the place it lies in.
import { sample, withId } from './parameters.mjs';

const placeOf = (place, parent) => ({ ...plain(place), within: parent ? plain(parent) : null });
const plain = ({ id, name, placeType }) => ({ id, name, placeType });

const casus = {
  document: 'query PlaceById($id: ID!) { place(id: $id) { id name placeType within { id name placeType } } }',
  answer: ({ place }) => placeOf(place, place.within),
};

const peer = {
  document:
    'query PlaceById($id: ID!) { places(where: { id: { eq: $id } }) { id name placeType within { id name placeType } } }',
  answer: ({ places: [place] }) => placeOf(place, place.within[0]),
};

const postgraphile = {
  document:
    'query PlaceById($id: String!) { place(rowId: $id) { rowId name placeType within { rowId name placeType } } }',
  answer: ({ place }) => placeOf(withId(place), place.within && withId(place.within)),
};

const floor = {
  text: `MATCH (p:Place {id: $id})
RETURN p.id, p.name, p.placeType, [(p)-[:WITHIN]->(w) | [w.id, w.name, w.placeType]]`,
  answer([[id, name, placeType, [parent]]]) {
    return placeOf({ id, name, placeType }, parent && { id: parent[0], name: parent[1], placeType: parent[2] });
  },
};

export const entityById = {
  name: 'entity by id',
  goals: {
    neo4j: { 'neo4j-graphql': (connections) => (connections >= 64 ? 6 : 4), postgraphile: 1 },
    embedded: { postgraphile: 2 },
  },
  rotates: true,
  parameters({ graph }) {
    const inner = Array.from({ length: graph.places }, (_, i) => i).filter((i) => graph.parentOf(i) !== undefined);
    return sample(inner, graph.seed).map((i) => ({ id: graph.id('place', i) }));
  },
  ask: { casus, 'neo4j-graphql': peer, postgraphile, floor },
};
