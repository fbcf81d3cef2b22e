import type { Example } from './example.js';

/** Questions about many events at once: who is in them with whom, how many, and when. */
export const sums: readonly Example[] = [
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
];
