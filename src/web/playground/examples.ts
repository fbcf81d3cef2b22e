/**
 * The playground's example tabs, as data.
 * Each runs on the seed graph as it stands, a mutation with an editor's key; the tests run every one, so a new example is
 * one entry here.
 */
export interface Example {
  /** Who asks this, and what. Shown beside the title in the list of examples. */
  readonly question: string;
  /** A document with one named operation: GraphiQL takes the tab's title from it. */
  readonly document: string;
  /** JSON for the variables editor. */
  readonly variables?: string;
}

export const examples: readonly Example[] = [
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
  {
    question: 'An analyst asks how two actors are linked: the three shortest ways.',
    document: `# An analyst asks how two actors are linked: the three shortest
# ways.
query HowTwoAreLinked {
  paths(
    from: "actor:islamic-state"
    to: "actor:centcom"
    k: 3
    where: { entityTypes: [EVENT, ACTOR] }
  ) {
    paths {
      length
      nodes {
        name
      }
      relationships {
        type
        role
      }
    }
    truncated {
      reason
    }
  }
}
`,
  },
  {
    question: 'An analyst looks around a place: what stands within two steps?',
    document: `# An analyst looks around a place: what stands within two steps?
query AroundAPlace {
  neighborhood(
    ids: ["place:palmyra"]
    depth: 2
    limit: 50
    where: { entityTypes: [ACTOR, EVENT, PLACE] }
  ) {
    nodes {
      entityType
      name
    }
    relationships {
      type
      from {
        id
      }
      to {
        id
      }
    }
    frontier {
      node {
        id
      }
      hiddenRelationships
    }
    truncated {
      reason
    }
  }
}
`,
  },
  {
    question: 'An analyst asks what two actors share: the events next to both.',
    document: `# An analyst asks what two actors share: the events next to both.
query WhatTheyShare {
  commonNeighbors(
    ids: ["actor:islamic-state", "actor:centcom"]
    where: { entityTypes: [EVENT] }
  ) {
    neighbors {
      node {
        name
      }
      relationships {
        type
        role
        confidence
      }
    }
  }
}
`,
  },
  {
    question: 'An analyst asks what an ambush led to, step by step.',
    document: `# An analyst asks what an ambush led to, step by step.
query WhatItLedTo {
  eventChain(
    id: "event:palmyra-ambush-2025-12-13"
    direction: CONSEQUENCES
  ) {
    nodes {
      name
    }
    relationships {
      type
      from {
        id
      }
      to {
        id
      }
    }
    truncated {
      reason
    }
  }
}
`,
  },
  {
    question: 'An analyst draws who takes part in events with whom.',
    document: `# An analyst draws who takes part in events with whom.
query WhoWithWhom {
  actorNetwork(metrics: [PAGE_RANK, COMMUNITY], limit: 20) {
    nodes {
      actor {
        name
      }
      events
      pageRank
      community
    }
    edges {
      a
      b
      sharedEvents
      sameSide
      opposed
    }
  }
}
`,
  },
  {
    question: 'An analyst asks who fights beside whom, and against whom.',
    document: `# An analyst asks who fights beside whom, and against whom.
query BesideAndAgainst {
  actor(id: "actor:islamic-state") {
    coParticipants(first: 10) {
      edges {
        sharedEvents
        sameSide
        opposed
        node {
          name
        }
      }
    }
  }
}
`,
  },
  {
    question: 'An analyst counts the events of each actor, month by month.',
    document: `# An analyst counts the events of each actor, month by month.
query ByActorAndMonth {
  eventStats(groupBy: [ACTOR, MONTH], first: 20) {
    keys {
      value
      entity {
        name
      }
    }
    events
    fatalitiesBest
    fatalitiesUnknown
  }
}
`,
  },
  {
    question: 'An analyst compares the months.',
    document: `# An analyst compares the months.
query MonthByMonth {
  timeline(
    where: { dateStart: { gte: "2025-12-01" } }
    interval: MONTH
  ) {
    start
    end
    events
    fatalitiesBest
    byType {
      eventType
      count
    }
  }
}
`,
  },
  {
    question: 'An editor looks up what was changed on an actor, by whom and why.',
    document: `# An editor looks up what was changed on an actor, by whom and
# why.
query WhatWasChanged {
  actor(id: "actor:centcom") {
    name
    history(last: 5) {
      totalCount
      nodes {
        id
        at
        by
        operation
        reason
        fields {
          name
          before
          after
        }
      }
    }
  }
}
`,
  },
  {
    question: 'Anyone watches changes as they are committed, after those that are kept.',
    document: `# Anyone watches changes as they are committed, after those that
# are kept. Leave "after" out to see new ones only; the cursor of
# the last one you saw goes on behind it.
subscription WatchChanges($after: String = "0") {
  changes(after: $after) {
    cursor
    at
    by
    operation
    entity {
      id
      name
    }
    relationshipId
  }
}
`,
  },
  {
    question: 'An editor writes down an event with who took part; again, it changes nothing.',
    document: `# An editor writes down an event with who took part; again, it
# changes nothing. It needs an editor's key: under Headers put
# {"Authorization": "Bearer KEY"}
mutation WriteAnEvent {
  upsertActors(
    input: [
      {
        id: "actor:example-guard"
        name: "Example Guard"
        actorType: ARMED_GROUP
      }
    ]
  ) {
    created
  }
  upsertEvents(
    input: [
      {
        id: "event:example"
        name: "Example of an event"
        eventType: BATTLES
        dateStart: "2026-03-01"
        participants: [{ actor: "actor:example-guard", side: A }]
        tags: ["example"]
      }
    ]
  ) {
    created
    unchanged
    revision
    changes {
      id
      operation
    }
    entities {
      id
      name
    }
  }
}
`,
  },
];
