import type { Example } from './example.js';

/** Questions about how things are linked, step by step. */
export const walks: readonly Example[] = [
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
];
