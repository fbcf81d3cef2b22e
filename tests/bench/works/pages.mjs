// Page 1 and the pages from 500 on of all events, newest first: by key or cursor, but @neo4j/graphql, whose cursors are offsets, by offset.
import { VALUES, newestFirst, withId } from './parameters.mjs';

const PAGE = 50;
const DEEP = 500;

const eventOf = ({ id, name, eventType, dateStart, fatalitiesBest }) => ({
  id,
  name,
  eventType,
  dateStart,
  fatalitiesBest,
});

const casus = {
  document: /* GraphQL */ `
    query Page($after: String) {
      events(orderBy: [{ dateStart: DESC }], first: 50, after: $after) {
        nodes {
          id
          name
          eventType
          dateStart
          fatalitiesBest
        }
      }
    }
  `,
  async prepare(parameters, request) {
    const { limits } = await request('{ limits { pageSizeMax } }');
    const cursors = await walked(parameters, limits.pageSizeMax, (variables) => request(WALK, variables));
    return ({ offset }) => ({ after: cursors[offset] });
  },
  answer: ({ events }) => events.nodes.map(eventOf),
};

/** Cursors are opaque, so they are had as a client has them: by walking there. → The cursor at which each offset starts. */
async function walked(parameters, first, ask) {
  const last = Math.max(...parameters.map((p) => p.offset));
  const cursors = [null];
  while (cursors.length <= last) {
    const { events } = await ask({ first, after: cursors.at(-1) });
    cursors.push(...events.edges.map((edge) => edge.cursor));
  }
  return cursors;
}

const WALK = /* GraphQL */ `
  query Walk($first: Int!, $after: String) {
    events(orderBy: [{ dateStart: DESC }], first: $first, after: $after) {
      edges {
        cursor
      }
    }
  }
`;

const peer = {
  document: /* GraphQL */ `
    query Page($offset: Int!) {
      events(sort: [{ dateStart: DESC }, { id: ASC }], limit: 50, offset: $offset) {
        id
        name
        eventType
        dateStart
        fatalitiesBest
      }
    }
  `,
  variables: ({ offset }) => ({ offset }),
  answer: ({ events }) => events.map(eventOf),
};

const postgraphileFirst = {
  document: /* GraphQL */ `
    query Page {
      eventsList(orderBy: [DATE_START_DESC, PRIMARY_KEY_ASC], first: 50) {
        rowId
        name
        eventType
        dateStart
        fatalitiesBest
      }
    }
  `,
  variables: () => ({}),
  answer: ({ eventsList }) => eventsList.map((event) => eventOf(withId(event))),
};

// Deep pages cost it half as much by cursor as by offset.
const postgraphileDeep = {
  document: /* GraphQL */ `
    query Page($after: Cursor) {
      events(orderBy: [DATE_START_DESC, PRIMARY_KEY_ASC], first: 50, after: $after) {
        nodes {
          rowId
          name
          eventType
          dateStart
          fatalitiesBest
        }
      }
    }
  `,
  async prepare(parameters, request) {
    const cursors = await walked(parameters, 1000, (variables) => request(POSTGRAPHILE_WALK, variables));
    return ({ offset }) => ({ after: cursors[offset] });
  },
  answer: ({ events }) => events.nodes.map((event) => eventOf(withId(event))),
};

const POSTGRAPHILE_WALK = WALK.replace('String', 'Cursor').replace(
  '[{ dateStart: DESC }]',
  '[DATE_START_DESC, PRIMARY_KEY_ASC]',
);

const FIELDS = 'e.id, e.name, e.eventType, e.dateStart, e.fatalitiesBest';
const answer = (rows) =>
  rows.map(([id, name, eventType, dateStart, fatalitiesBest]) => ({ id, name, eventType, dateStart, fatalitiesBest }));

const floorFirst = {
  text: `MATCH (e:Event) WHERE e.dateStart IS NOT NULL RETURN ${FIELDS} ORDER BY e.dateStart DESC, e.id LIMIT 50`,
  answer,
};

const floorDeep = {
  text: `MATCH (e:Event) WHERE e.dateStart <= $date AND (e.dateStart < $date OR e.id > $id)
RETURN ${FIELDS} ORDER BY e.dateStart DESC, e.id LIMIT 50`,
  answer,
};

export const firstPage = {
  name: 'page 1',
  goals: {},
  parameters: () => [{ offset: 0 }],
  ask: { casus, 'neo4j-graphql': peer, postgraphile: postgraphileFirst, floor: floorFirst },
};

export const deepPage = {
  name: 'page 500',
  goals: { neo4j: { 'neo4j-graphql': 20 } },
  /** Pages 500 … 699, or the last ones of a smaller graph. */
  parameters({ graph }) {
    const order = newestFirst(graph);
    const end = Math.min(DEEP + VALUES - 1, Math.floor(graph.events / PAGE));
    const first = Math.min(DEEP, Math.max(2, end - VALUES + 1));
    return Array.from({ length: end - first + 1 }, (_, i) => {
      const offset = (first - 1 + i) * PAGE;
      const before = graph.eventAt(order[offset - 1]).row;
      return { offset, date: before.dateStart, id: before.id };
    });
  },
  ask: { casus, 'neo4j-graphql': peer, postgraphile: postgraphileDeep, floor: floorDeep },
};
