// Relationship view: an actor, its 20 newest events, each with its place, the place's parent and 10 participants.
import { byId, sample, withId } from './parameters.mjs';

const person = (edge, actor) => ({ role: edge.role ?? null, id: actor.id, name: actor.name });
const eventOf = (event, place, parent, participants) => ({
  id: event.id,
  name: event.name,
  eventType: event.eventType,
  dateStart: event.dateStart,
  fatalitiesBest: event.fatalitiesBest,
  place: { id: place.id, name: place.name, within: parent ? { id: parent.id, name: parent.name } : null },
  participants: byId(participants),
});
const actorOf = (actor, events) => ({ id: actor.id, name: actor.name, actorType: actor.actorType, events });

const casus = {
  document: /* GraphQL */ `
    query RelationshipView($id: ID!) {
      actor(id: $id) {
        id
        name
        actorType
        events(orderBy: [{ dateStart: DESC }], first: 20) {
          edges {
            node {
              id
              name
              eventType
              dateStart
              fatalitiesBest
              locations(first: 1) {
                nodes {
                  id
                  name
                  within {
                    id
                    name
                  }
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
      }
    }
  `,
  answer({ actor }) {
    const events = actor.events.edges.map(({ node }) => {
      const [place] = node.locations.nodes;
      return eventOf(
        node,
        place,
        place.within,
        node.participants.edges.map((e) => person(e, e.node)),
      );
    });
    return actorOf(actor, events);
  },
};

// As a connection the peer answers it a third faster than as a plain list; sorting participants would slow it.
const peer = {
  document: /* GraphQL */ `
    query RelationshipView($id: ID!) {
      actors(where: { id: { eq: $id } }) {
        id
        name
        actorType
        eventsConnection(first: 20, sort: [{ node: { dateStart: DESC } }, { node: { id: ASC } }]) {
          edges {
            node {
              id
              name
              eventType
              dateStart
              fatalitiesBest
              locations(limit: 1) {
                id
                name
                within {
                  id
                  name
                }
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
        }
      }
    }
  `,
  answer({ actors: [actor] }) {
    const events = actor.eventsConnection.edges.map(({ node: event }) => {
      const [place] = event.locations;
      const participants = event.participantsConnection.edges.map((e) => person(e.properties, e.node));
      return eventOf(event, place, place.within[0], participants);
    });
    return actorOf(actor, events);
  },
};

const postgraphile = {
  document: /* GraphQL */ `
    query RelationshipView($id: String!) {
      actor(rowId: $id) {
        rowId
        name
        actorType
        newestEventsList(first: 20) {
          rowId
          name
          eventType
          dateStart
          fatalitiesBest
          locationsList(first: 1) {
            place {
              rowId
              name
              within {
                rowId
                name
              }
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
    }
  `,
  answer({ actor }) {
    const events = actor.newestEventsList.map((event) => {
      const [{ place }] = event.locationsList;
      const participants = event.participationsList.map((edge) => person(edge, withId(edge.actor)));
      return eventOf(withId(event), withId(place), place.within && withId(place.within), participants);
    });
    return actorOf(withId(actor), events);
  },
};

// No labels where the relationship's type says the same: each would be checked on every row.
const floor = {
  text: `MATCH (a:Actor {id: $id})
CALL (a) {
  MATCH (a)-[:PARTICIPATED_IN]->(e) WITH e ORDER BY e.dateStart DESC, e.id LIMIT 20
  CALL (e) { MATCH (e)-[:OCCURRED_AT]->(p) WITH p LIMIT 1
    RETURN head(collect([p.id, p.name, [(p)-[:WITHIN]->(w) | [w.id, w.name]]])) AS place }
  CALL (e) { MATCH (e)<-[r:PARTICIPATED_IN]-(x) WITH r, x LIMIT 10 RETURN collect([r.role, x.id, x.name]) AS people }
  RETURN collect([e.id, e.name, e.eventType, e.dateStart, e.fatalitiesBest, place, people]) AS events
}
RETURN a.id, a.name, a.actorType, events`,
  answer([[actorId, actorName, actorType, events]]) {
    const shaped = events.map(
      ([id, name, eventType, dateStart, fatalitiesBest, [placeId, placeName, [parent]], people]) =>
        eventOf(
          { id, name, eventType, dateStart, fatalitiesBest },
          { id: placeId, name: placeName },
          parent && { id: parent[0], name: parent[1] },
          people.map(([role, personId, personName]) => person({ role }, { id: personId, name: personName })),
        ),
    );
    return actorOf({ id: actorId, name: actorName, actorType }, shaped);
  },
};

export const relationshipView = {
  name: 'relationship view',
  goals: {
    neo4j: { 'neo4j-graphql': 5, floor: 0.75, postgraphile: 2 },
    embedded: { casus: 2, postgraphile: 4 },
  },
  rotates: true,
  parameters({ graph, degree }) {
    const busy = Array.from(degree.keys()).filter((i) => degree[i] >= 20);
    return sample(busy, graph.seed).map((i) => ({ id: graph.id('actor', i) }));
  },
  ask: { casus, 'neo4j-graphql': peer, postgraphile, floor },
};
