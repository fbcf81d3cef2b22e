import type { Example } from './example.js';

/** Questions of one page: an entity with what belongs to it, a filter, a search, a list page by page. */
export const questions: readonly Example[] = [
  {
    question: 'An editor checks one actor: who is it, and which source says so?',
    document: `# An editor checks one actor:
# who is it, and which source says so?
query ActorAndSources {
  actor(id: "actor:islamic-state") {
    name
    aliases
    description
    measures {
      kind
      qualifier
      value
      asOf
      citation {
        locator
      }
    }
    citations(first: 5) {
      nodes {
        locator
        note
        confidence
        source {
          id
          name
        }
      }
    }
  }
}
`,
  },
  {
    question: 'A front end draws an actor page: its newest events, where they were and who took part.',
    document: `# A front end draws an actor page:
# its newest events, where they were and who took part.
query RelationshipView($actor: ID!, $events: Int = 10) {
  actor(id: $actor) {
    name
    events(
      orderBy: [{ dateStart: DESC }, { id: ASC }]
      first: $events
    ) {
      edges {
        role
        node {
          id
          name
          dateStart
          dateEnd
          eventType
          locations(first: 1) {
            nodes {
              name
              within {
                name
              }
            }
          }
          participants(first: 10) {
            edges {
              role
              side
              node {
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
    variables: `{
  "actor": "actor:centcom"
}
`,
  },
  {
    question: 'An analyst filters: which deadly events in Syria had US forces or Islamic State in them?',
    document: `# An analyst filters: which deadly events in Syria
# had US forces or Islamic State in them?
# Fatalities that are null are unknown: they match no "gte".
query DeadlyEvents {
  events(
    where: {
      fatalitiesBest: { gte: 1 }
      locations: { within: "place:syria" }
      participants: {
        some: { id: { in: ["actor:centcom", "actor:islamic-state"] } }
      }
    }
    orderBy: [{ fatalitiesBest: DESC }, { id: ASC }]
    first: 20
  ) {
    totalCount
    nodes {
      name
      dateStart
      datePrecision
      fatalitiesLow
      fatalitiesBest
      fatalitiesHigh
      locations {
        edges {
          geoPrecision
          node {
            name
          }
        }
      }
    }
  }
}
`,
  },
  {
    question: 'Anyone who is unsure of the spelling: "Palmira" still finds Palmyra.',
    document: `# Anyone who is unsure of the spelling:
# "Palmira" still finds Palmyra.
query SearchByName {
  search(text: "Palmira", first: 5) {
    edges {
      score
      matched
      node {
        __typename
        id
        name
        aliases
      }
    }
  }
}
`,
  },
  {
    question: 'A client reads a long list page by page: put endCursor into "after" for the next one.',
    document: `# A client reads a long list page by page:
# put endCursor into "after" for the next one.
query PageByPage($first: Int = 5, $after: String) {
  events(
    orderBy: [{ dateStart: DESC }, { id: ASC }]
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      dateStart
      name
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
    variables: `{
  "first": 5,
  "after": null
}
`,
  },
];
