// The peer's type definitions: the same stored graph, described the way @neo4j/graphql's manual does.

export const typeDefs = /* GraphQL */ `
  enum ActorType {
    STATE_FORCES
    REBEL_GROUP
    POLITICAL_MILITIA
    IDENTITY_MILITIA
    RIOTERS
  }
  enum PlaceType {
    COUNTRY
    ADMIN1
    ADMIN2
    SETTLEMENT
  }
  enum EventKind {
    EVENT
    CAMPAIGN
    CONFLICT
  }
  enum EventStatus {
    CONFIRMED
    REPORTED
    DISPUTED
    RETRACTED
  }
  enum DatePrecision {
    DAY
    WEEK
    MONTH
    YEAR
    UNKNOWN
  }
  enum ParticipantRole {
    INITIATOR
    TARGET
    VICTIM
    SUPPORTER
    REQUESTER
    MEDIATOR
    SPEAKER
    SUBJECT
  }
  enum Side {
    A
    B
  }
  enum EventType {
    BATTLES
    EXPLOSIONS_REMOTE_VIOLENCE
    VIOLENCE_AGAINST_CIVILIANS
    PROTESTS
    RIOTS
    STRATEGIC_DEVELOPMENTS
  }

  type Actor @node(labels: ["Actor"]) {
    id: ID!
    name: String!
    aliases: [String!]!
    tags: [String!]!
    createdAt: String!
    updatedAt: String!
    actorType: ActorType!
    events: [Event!]! @relationship(type: "PARTICIPATED_IN", direction: OUT, properties: "Participation")
  }

  type Place @node(labels: ["Place"]) {
    id: ID!
    name: String!
    aliases: [String!]!
    tags: [String!]!
    createdAt: String!
    updatedAt: String!
    placeType: PlaceType!
    within: [Place!]! @relationship(type: "WITHIN", direction: OUT, properties: "Plain")
    events: [Event!]! @relationship(type: "OCCURRED_AT", direction: IN, properties: "Plain")
  }

  type Event @node(labels: ["Event"]) {
    id: ID!
    name: String!
    aliases: [String!]!
    tags: [String!]!
    createdAt: String!
    updatedAt: String!
    kind: EventKind!
    eventType: EventType!
    status: EventStatus!
    dateStart: String!
    dateEnd: String!
    datePrecision: DatePrecision!
    fatalitiesBest: Int
    fatalitiesLow: Int
    fatalitiesHigh: Int
    participants: [Actor!]! @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Participation")
    locations: [Place!]! @relationship(type: "OCCURRED_AT", direction: OUT, properties: "Plain")
  }

  type Participation @relationshipProperties {
    id: ID!
    role: ParticipantRole
    side: Side
    isInferred: Boolean!
  }

  type Plain @relationshipProperties {
    id: ID!
    isInferred: Boolean!
  }
`;
