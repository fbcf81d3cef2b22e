// Filtered sorted list: events of one type, deadly enough, within some years, newest first, with places and participants.
import { between, pick, randomOf } from '../graph/random.mjs';
import { EVENT_TYPES } from '../graph/vocabulary.mjs';
import { VALUES, byId, withId } from './parameters.mjs';

const eventOf = (event, places, participants) => ({
  id: event.id,
  name: event.name,
  dateStart: event.dateStart,
  fatalitiesBest: event.fatalitiesBest,
  places: byId(places.map(({ id, name }) => ({ id, name }))),
  participants: byId(
    participants.map(([edge, actor]) => ({ role: edge.role ?? null, id: actor.id, name: actor.name })),
  ),
});

const casus = {
  document: /* GraphQL */ `
    query FilteredList($type: EventType!, $deaths: Int!, $from: Date!, $to: Date!) {
      events(
        where: { eventType: { eq: $type }, fatalitiesBest: { gte: $deaths }, dateStart: { gte: $from, lte: $to } }
        orderBy: [{ dateStart: DESC }]
        first: 50
      ) {
        nodes {
          id
          name
          dateStart
          fatalitiesBest
          locations(first: 1) {
            nodes {
              id
              name
            }
          }
          participants(first: 10) {
            edges {
              role
              node {
                id
                name
              }
            }
          }
        }
      }
    }
  `,
  answer: ({ events }) =>
    events.nodes.map((e) =>
      eventOf(
        e,
        e.locations.nodes,
        e.participants.edges.map((edge) => [edge, edge.node]),
      ),
    ),
};

const peer = {
  document: /* GraphQL */ `
    query FilteredList($type: EventType!, $deaths: Int!, $from: String!, $to: String!) {
      events(
        where: { eventType: { eq: $type }, fatalitiesBest: { gte: $deaths }, dateStart: { gte: $from, lte: $to } }
        sort: [{ dateStart: DESC }, { id: ASC }]
        limit: 50
      ) {
        id
        name
        dateStart
        fatalitiesBest
        locations(limit: 1) {
          id
          name
        }
        participantsConnection(first: 10) {
          edges {
            properties {
              role
            }
            node {
              id
              name
            }
          }
        }
      }
    }
  `,
  answer: ({ events }) =>
    events.map((e) =>
      eventOf(
        e,
        e.locations,
        e.participantsConnection.edges.map((edge) => [edge.properties, edge.node]),
      ),
    ),
};

const postgraphile = {
  document: /* GraphQL */ `
    query FilteredList($type: EventType!, $deaths: Int!, $from: Date!, $to: Date!) {
      eventsList(
        filter: {
          eventType: { equalTo: $type }
          fatalitiesBest: { greaterThanOrEqualTo: $deaths }
          dateStart: { greaterThanOrEqualTo: $from, lessThanOrEqualTo: $to }
        }
        orderBy: [DATE_START_DESC, PRIMARY_KEY_ASC]
        first: 50
      ) {
        rowId
        name
        dateStart
        fatalitiesBest
        locationsList(first: 1) {
          place {
            rowId
            name
          }
        }
        participationsList(first: 10) {
          role
          actor {
            rowId
            name
          }
        }
      }
    }
  `,
  answer: ({ eventsList }) =>
    eventsList.map((e) =>
      eventOf(
        withId(e),
        e.locationsList.map(({ place }) => withId(place)),
        e.participationsList.map((edge) => [edge, withId(edge.actor)]),
      ),
    ),
};

// The type is one value, so ordering by it first changes no answer, and lets Neo4j read the composite index in order.
const floor = {
  text: `MATCH (e:Event) WHERE e.eventType = $type AND e.fatalitiesBest >= $deaths AND e.dateStart >= $from AND e.dateStart <= $to
WITH e ORDER BY e.eventType DESC, e.dateStart DESC, e.id LIMIT 50
CALL (e) { MATCH (e)-[:OCCURRED_AT]->(p) WITH p LIMIT 1 RETURN collect([p.id, p.name]) AS places }
CALL (e) { MATCH (e)<-[r:PARTICIPATED_IN]-(x) WITH r, x LIMIT 10 RETURN collect([r.role, x.id, x.name]) AS people }
RETURN e.id, e.name, e.dateStart, e.fatalitiesBest, places, people`,
  whole: ['deaths'],
  answer: (rows) =>
    rows.map(([id, name, dateStart, fatalitiesBest, places, people]) =>
      eventOf(
        { id, name, dateStart, fatalitiesBest },
        places.map(([placeId, placeName]) => ({ id: placeId, name: placeName })),
        people.map(([role, actorId, actorName]) => [{ role }, { id: actorId, name: actorName }]),
      ),
    ),
};

export const filteredList = {
  name: 'filtered list',
  goals: { neo4j: { 'neo4j-graphql': 5, postgraphile: 1 }, embedded: { postgraphile: 2 } },
  /** One or two years, and as many more in a small graph as make most answers a full page there too. */
  parameters({ graph }) {
    const random = randomOf(graph.seed, 0x115);
    const wider = Math.ceil(60_000 / graph.events);
    return Array.from({ length: VALUES }, () => {
      const year = between(random, 2004, 2021);
      const month = String(between(random, 1, 12)).padStart(2, '0');
      return {
        type: pick(random, Object.keys(EVENT_TYPES)),
        deaths: between(random, 1, 8),
        from: `${year}-${month}-01`,
        to: `${year + wider * between(random, 1, 2)}-${month}-01`,
      };
    });
  },
  ask: { casus, 'neo4j-graphql': peer, postgraphile, floor },
};
