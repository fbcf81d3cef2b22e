import type { Example } from './example.js';

/** What was changed, what changes now, and how to change something. */
export const changes: readonly Example[] = [
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
