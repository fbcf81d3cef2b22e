// totalCount alone, on the hubs: the actors that took part in at least one event in a hundred.

const HUB_SHARE = 0.01;

const casus = {
  document: 'query HubCount($id: ID!) { actor(id: $id) { events { totalCount } } }',
  answer: ({ actor }) => actor.events.totalCount,
};

const peer = {
  document: 'query HubCount($id: ID!) { actors(where: { id: { eq: $id } }) { eventsConnection { totalCount } } }',
  answer: ({ actors: [actor] }) => actor.eventsConnection.totalCount,
};

const postgraphile = {
  document: 'query HubCount($id: String!) { actor(rowId: $id) { participations { totalCount } } }',
  answer: ({ actor }) => actor.participations.totalCount,
};

const floor = {
  text: 'MATCH (a:Actor {id: $id}) RETURN COUNT { (a)-[:PARTICIPATED_IN]->() }',
  answer: ([[count]]) => count,
};

export const hubCount = {
  name: 'count on a hub',
  goals: { neo4j: { 'neo4j-graphql': 20 } },
  parameters({ graph, degree }) {
    const hubs = Array.from(degree.keys()).filter((i) => degree[i] >= HUB_SHARE * graph.events);
    return hubs.map((i) => ({ id: graph.id('actor', i) }));
  },
  ask: { casus, 'neo4j-graphql': peer, postgraphile, floor },
};
