export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 8601 calendar date, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** RFC 3339 instant in UTC, such as 2026-02-12T09:30:00.000Z. */
  DateTime: { input: string; output: string; }
  /** An absolute URL (RFC 3986), and none that runs code: of no scheme javascript, vbscript or data. */
  URL: { input: string; output: string; }
};

/** A state, organisation, armed group, coalition or person that takes part in events. */
export type Actor = Entity & Node & {
  __typename?: 'Actor';
  /** First day it is known to have existed. */
  activeFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day it is known to have existed; null while it exists. */
  activeTo?: Maybe<Scalars['Date']['output']>;
  /** What kind of actor it is (ACLED inter codes, and more). */
  actorType: ActorType;
  /** Other names people use for it. */
  aliases: Array<Scalars['String']['output']>;
  /** Where its statements stand, source by source. */
  citations: CitationConnection;
  /** Who takes part in the same events: those with most shared events first, then by id. */
  coParticipants: CoParticipantConnection;
  /** How sure we are that it is as stated, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** The places it controls or controlled. */
  controls: Array<ActorPlaceRelation>;
  /** The country it is based in, directly or through a place inside it. */
  country?: Maybe<Place>;
  /** When casus first held it. */
  createdAt: Scalars['DateTime']['output'];
  /** How many relationships it has, of any type and direction. */
  degree: Scalars['Int']['output'];
  /** What it is, in our own words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Which kind of vertex it is; tells the concrete type. */
  entityType: EntityType;
  /** How many participations in events it has. */
  eventCount: Scalars['Int']['output'];
  /** The events it took part in; one edge for each participation. */
  events: ActorEventConnection;
  /** Ids in other catalogues (STIX 2.1 external references), e.g. WIKIDATA, GEONAMES, UCDP_ACTOR. */
  externalIds: Array<ExternalId>;
  /** What was changed on it, the oldest change first. */
  history: ChangeConnection;
  /** Stable, readable id; never an engine's internal id. */
  id: Scalars['ID']['output'];
  /** Counts a source states of it, such as its estimated strength. */
  measures: Array<Measure>;
  /** The actors it belongs to. */
  memberOf: ActorRelationConnection;
  /** The actors that belong to it. */
  members: ActorRelationConnection;
  /** The name it is best known by. */
  name: Scalars['String']['output'];
  /** Its edges, of any type and direction. */
  relationships: RelationshipConnection;
  /** When it was retracted: from then on it is found by its id alone, and has no relationships; null while it stands. */
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was retracted. */
  retractionReason?: Maybe<Scalars['String']['output']>;
  /** Free keywords, such as `aircraft:unmanned`. */
  tags: Array<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A state, organisation, armed group, coalition or person that takes part in events. */
export type ActorCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A state, organisation, armed group, coalition or person that takes part in events. */
export type ActorCoParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EventFilter>;
};


/** A state, organisation, armed group, coalition or person that takes part in events. */
export type ActorControlsArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
};


/** A state, organisation, armed group, coalition or person that takes part in events. */
export type ActorEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EventOrder>>;
  role?: InputMaybe<Array<ParticipantRole>>;
  where?: InputMaybe<EventFilter>;
};


/** A state, organisation, armed group, coalition or person that takes part in events. */
export type ActorHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A state, organisation, armed group, coalition or person that takes part in events. */
export type ActorMemberOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A state, organisation, armed group, coalition or person that takes part in events. */
export type ActorMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A state, organisation, armed group, coalition or person that takes part in events. */
export type ActorRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<RelationshipOrder>>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A page of actors. */
export type ActorConnection = {
  __typename?: 'ActorConnection';
  /** The items with their cursors. */
  edges: Array<ActorEdge>;
  /** The items alone. */
  nodes: Array<Actor>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of actors. */
export type ActorEdge = {
  __typename?: 'ActorEdge';
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Actor;
};

/** A page of an actor’s events. */
export type ActorEventConnection = {
  __typename?: 'ActorEventConnection';
  /** The items with their cursors. */
  edges: Array<ActorEventEdge>;
  /** The items alone. */
  nodes: Array<Event>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of an actor’s events. */
export type ActorEventEdge = {
  __typename?: 'ActorEventEdge';
  /** Where its statement stands. */
  citations: Array<Citation>;
  /** How sure we are of it, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Event;
  /** What the actor did in the event; null where the source gives no role. */
  role?: Maybe<ParticipantRole>;
  /** Which side the actor was on (UCDP side_a, side_b); implies no direction. */
  side?: Maybe<Side>;
};

/** Conditions on an event of an actor, the edge itself. */
export type ActorEventEdgeFilter = {
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** What the actor did. */
  role?: InputMaybe<ParticipantRoleFilter>;
  /** Which side it was on. */
  side?: InputMaybe<SideFilter>;
};

/** Conditions on an event of an actor: on the item, and under `edge` on the edge that leads to it. */
export type ActorEventFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<ActorEventFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<ActorEventFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<ActorEventFilter>>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** What led to it. */
  causes?: InputMaybe<EventRelationListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** What it led to. */
  consequences?: InputMaybe<EventRelationListFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its last day. */
  dateEnd?: InputMaybe<DateFilter>;
  /** How exactly the days are known. */
  datePrecision?: InputMaybe<DatePrecisionFilter>;
  /** Its first day. */
  dateStart?: InputMaybe<DateFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** ACLED disorder_type. */
  disorderType?: InputMaybe<StringFilter>;
  /** Whether it may have happened in these days; its `datePrecision` decides. */
  during?: InputMaybe<DateWindow>;
  /** The edge that leads to it. */
  edge?: InputMaybe<ActorEventEdgeFilter>;
  /** The source’s own codes. */
  eventCodes?: InputMaybe<ExternalIdListFilter>;
  /** What happened. */
  eventType?: InputMaybe<EventTypeFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Best estimate of deaths. */
  fatalitiesBest?: InputMaybe<IntFilter>;
  /** Highest estimate of deaths. */
  fatalitiesHigh?: InputMaybe<IntFilter>;
  /** Lowest estimate of deaths. */
  fatalitiesLow?: InputMaybe<IntFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its kind. */
  kind?: InputMaybe<EventKindFilter>;
  /** Where it happened. */
  locations?: InputMaybe<EventLocationListFilter>;
  /** Other counts stated of it. */
  measures?: InputMaybe<MeasureListFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** The event it is part of. */
  partOf?: InputMaybe<EventListFilter>;
  /** Who took part. */
  participants?: InputMaybe<EventParticipantListFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** How settled it is. */
  status?: InputMaybe<EventStatusFilter>;
  /** ACLED sub_event_type. */
  subEventType?: InputMaybe<StringFilter>;
  /** The events that are part of it. */
  subEvents?: InputMaybe<EventListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on an actor’s events. */
export type ActorEventListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<ActorEventFilter>;
  /** None matches. */
  none?: InputMaybe<ActorEventFilter>;
  /** At least one matches. */
  some?: InputMaybe<ActorEventFilter>;
};

/** Conditions on an actor. */
export type ActorFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<ActorFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<ActorFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<ActorFilter>>;
  /** First day it is known to have existed. */
  activeFrom?: InputMaybe<DateFilter>;
  /** Last day it is known to have existed. */
  activeTo?: InputMaybe<DateFilter>;
  /** Its kind. */
  actorType?: InputMaybe<ActorTypeFilter>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** The events it took part in. */
  events?: InputMaybe<ActorEventListFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Counts stated of it. */
  measures?: InputMaybe<MeasureListFilter>;
  /** The actors it belongs to. */
  memberOf?: InputMaybe<ActorRelationListFilter>;
  /** The actors that belong to it. */
  members?: InputMaybe<ActorRelationListFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** An actor to write. A field that is left out stays as it is, null takes it away, and a list replaces the one that is there. */
export type ActorInput = {
  /** First day it is known to have existed. */
  activeFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day it is known to have existed. */
  activeTo?: InputMaybe<Scalars['Date']['input']>;
  /** What kind of actor it is; UNKNOWN where it is new and this is left out. */
  actorType?: InputMaybe<ActorType>;
  /** Other names people use for it. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where its statements stand; those that it has already stay. */
  citations?: InputMaybe<Array<CitationInput>>;
  /** How sure we are that it is as stated, 0 to 100. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** What it is, in your own words. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Ids in other catalogues. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Stable, readable id, such as `actor:centcom`: 1 to 300 characters without spaces, control characters and ~. */
  id: Scalars['ID']['input'];
  /** Counts a source states of it. */
  measures?: InputMaybe<Array<MeasureInput>>;
  /** The name it is best known by; needed where it is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free keywords. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Actors and the events they share. */
export type ActorNetwork = {
  __typename?: 'ActorNetwork';
  /** Pairs of them that share events: most shared first, then by ids. */
  edges: Array<NetworkEdge>;
  /** Its actors: most events first, then by id. */
  nodes: Array<NetworkActor>;
  /** Why there may be more; null when it is complete. */
  truncated?: Maybe<Truncation>;
};

/** One sort key of actors. */
export type ActorOrder =
  /** By first known day. */
  { activeFrom: SortDirection; activeTo?: never; actorType?: never; confidence?: never; createdAt?: never; eventCount?: never; id?: never; name?: never; updatedAt?: never; }
  |  /** By last known day. */
  { activeFrom?: never; activeTo: SortDirection; actorType?: never; confidence?: never; createdAt?: never; eventCount?: never; id?: never; name?: never; updatedAt?: never; }
  |  /** By kind. */
  { activeFrom?: never; activeTo?: never; actorType: SortDirection; confidence?: never; createdAt?: never; eventCount?: never; id?: never; name?: never; updatedAt?: never; }
  |  /** By confidence. */
  { activeFrom?: never; activeTo?: never; actorType?: never; confidence: SortDirection; createdAt?: never; eventCount?: never; id?: never; name?: never; updatedAt?: never; }
  |  /** By when casus first held it. */
  { activeFrom?: never; activeTo?: never; actorType?: never; confidence?: never; createdAt: SortDirection; eventCount?: never; id?: never; name?: never; updatedAt?: never; }
  |  /** By number of participations. */
  { activeFrom?: never; activeTo?: never; actorType?: never; confidence?: never; createdAt?: never; eventCount: SortDirection; id?: never; name?: never; updatedAt?: never; }
  |  /** By id. */
  { activeFrom?: never; activeTo?: never; actorType?: never; confidence?: never; createdAt?: never; eventCount?: never; id: SortDirection; name?: never; updatedAt?: never; }
  |  /** By name. */
  { activeFrom?: never; activeTo?: never; actorType?: never; confidence?: never; createdAt?: never; eventCount?: never; id?: never; name: SortDirection; updatedAt?: never; }
  |  /** By when it last changed. */
  { activeFrom?: never; activeTo?: never; actorType?: never; confidence?: never; createdAt?: never; eventCount?: never; id?: never; name?: never; updatedAt: SortDirection; };

/** Who controls a place, and when. */
export type ActorPlaceRelation = {
  __typename?: 'ActorPlaceRelation';
  /** Who controls it. */
  actor: Actor;
  /** Where its statement stands. */
  citations: Array<Citation>;
  /** How sure we are of it, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Last day it holds; null while it holds or when unknown. */
  dateEnd?: Maybe<Scalars['Date']['output']>;
  /** First day it holds. */
  dateStart?: Maybe<Scalars['Date']['output']>;
  /** What is controlled. */
  place: Place;
};

/** A page of actors related to an actor. */
export type ActorRelationConnection = {
  __typename?: 'ActorRelationConnection';
  /** The items with their cursors. */
  edges: Array<ActorRelationEdge>;
  /** The items alone. */
  nodes: Array<Actor>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of actors related to an actor. */
export type ActorRelationEdge = {
  __typename?: 'ActorRelationEdge';
  /** Where its statement stands. */
  citations: Array<Citation>;
  /** How sure we are of it, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** Last day it holds; null while it holds or when unknown. */
  dateEnd?: Maybe<Scalars['Date']['output']>;
  /** First day it holds. */
  dateStart?: Maybe<Scalars['Date']['output']>;
  /** The item. */
  node: Actor;
};

/** Conditions on a related actor, the edge itself. */
export type ActorRelationEdgeFilter = {
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** Last day it holds. */
  dateEnd?: InputMaybe<DateFilter>;
  /** First day it holds. */
  dateStart?: InputMaybe<DateFilter>;
};

/** Conditions on a related actor: on the item, and under `edge` on the edge that leads to it. */
export type ActorRelationFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<ActorRelationFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<ActorRelationFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<ActorRelationFilter>>;
  /** First day it is known to have existed. */
  activeFrom?: InputMaybe<DateFilter>;
  /** Last day it is known to have existed. */
  activeTo?: InputMaybe<DateFilter>;
  /** Its kind. */
  actorType?: InputMaybe<ActorTypeFilter>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** The edge that leads to it. */
  edge?: InputMaybe<ActorRelationEdgeFilter>;
  /** The events it took part in. */
  events?: InputMaybe<ActorEventListFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Counts stated of it. */
  measures?: InputMaybe<MeasureListFilter>;
  /** The actors it belongs to. */
  memberOf?: InputMaybe<ActorRelationListFilter>;
  /** The actors that belong to it. */
  members?: InputMaybe<ActorRelationListFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related actors. */
export type ActorRelationListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<ActorRelationFilter>;
  /** None matches. */
  none?: InputMaybe<ActorRelationFilter>;
  /** At least one matches. */
  some?: InputMaybe<ActorRelationFilter>;
};

/** Kinds of actors: ACLED inter codes 1 to 8, and those that statements and politics need. */
export type ActorType =
  /** Armed group that no narrower code fits. */
  | 'ARMED_GROUP'
  /** Civilians (ACLED inter 7). */
  | 'CIVILIANS'
  /** Coalition of states or groups. */
  | 'COALITION'
  /** External or other forces (ACLED inter 8). */
  | 'EXTERNAL_FORCES'
  /** A state’s government or one of its ministries. */
  | 'GOVERNMENT'
  /** Identity militia (ACLED inter 4). */
  | 'IDENTITY_MILITIA'
  /** Intergovernmental organisation. */
  | 'IGO'
  /** Other organisation. */
  | 'ORGANIZATION'
  /** A person. */
  | 'PERSON'
  /** Political militia (ACLED inter 3). */
  | 'POLITICAL_MILITIA'
  /** Protesters (ACLED inter 6). */
  | 'PROTESTERS'
  /** Rebel group (ACLED inter 2). */
  | 'REBEL_GROUP'
  /** Rioters (ACLED inter 5). */
  | 'RIOTERS'
  /** A state as a whole. */
  | 'STATE'
  /** State forces (ACLED inter 1). */
  | 'STATE_FORCES'
  /** Not known. */
  | 'UNKNOWN';

/** Conditions on a ActorType. */
export type ActorTypeFilter = {
  /** Equal to it. */
  eq?: InputMaybe<ActorType>;
  /** One of these. */
  in?: InputMaybe<Array<ActorType>>;
  /** Not equal to it. */
  ne?: InputMaybe<ActorType>;
  /** None of these. */
  notIn?: InputMaybe<Array<ActorType>>;
};

/** Conditions on a truth value. */
export type BooleanFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A box of parallels and meridians; it crosses the antimeridian where `west` is greater than `east`. */
export type BoxInput = {
  /** Eastern edge, degrees east. */
  east: Scalars['Float']['input'];
  /** Northern edge, degrees north. */
  north: Scalars['Float']['input'];
  /** Southern edge, degrees north. */
  south: Scalars['Float']['input'];
  /** Western edge, degrees east. */
  west: Scalars['Float']['input'];
};

/** Which way a chain of events is followed. */
export type ChainDirection =
  /** Causes and consequences. */
  | 'BOTH'
  /** What led to the event: what caused it, what it responded to, what it is part of, and what led to these. */
  | 'CAUSES'
  /** What the event led to: what it caused, the responses to it, its parts, and what these led to. */
  | 'CONSEQUENCES';

/** A change to a vertex or an edge, as a write committed it. */
export type Change = Node & {
  __typename?: 'Change';
  /** The id of the change that it was made as one with, such as a merge: undoing one undoes all; null where it was made alone. */
  act?: Maybe<Scalars['ID']['output']>;
  /** When it was committed. */
  at: Scalars['DateTime']['output'];
  /** Who made it: the name of the key, or the command. */
  by: Scalars['String']['output'];
  /** Where it stands among all changes: `changes(after:)` goes on from here. */
  cursor: Scalars['String']['output'];
  /** The vertex that was changed; null where it is an edge, or was merged into another vertex. */
  entity?: Maybe<Entity>;
  /** The id of the vertex that was changed, whatever became of it; null where it is an edge. */
  entityId?: Maybe<Scalars['ID']['output']>;
  /** The fields that were changed. */
  fields: Array<FieldChange>;
  /** Stable, readable id; the ids of later changes sort after it. */
  id: Scalars['ID']['output'];
  /** What kind of write made it. */
  operation: ChangeOperation;
  /** Why, as whoever made it says. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The edge that was changed; null where it is a vertex, or is in the graph no more. */
  relationship?: Maybe<Relationship>;
  /** The id of the edge that was changed, whatever became of it; null where it is a vertex. */
  relationshipId?: Maybe<Scalars['ID']['output']>;
  /** The ids of edges that were created with the vertex, such as an event’s participants; they are no changes of their own. */
  relationshipIds: Array<Scalars['ID']['output']>;
  /** The number of the write that committed it, which may have made more changes: `statistics.revision` then. */
  revision: Scalars['Int']['output'];
};

/** A page of changes. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The items with their cursors. */
  edges: Array<ChangeEdge>;
  /** The items alone. */
  nodes: Array<Change>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of changes. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Change;
};

/** What kind of write made a change. */
export type ChangeOperation =
  /** It was created. */
  | 'CREATE'
  /** Vertices were made one. */
  | 'MERGE'
  /** It was retracted. */
  | 'RETRACT'
  /** An earlier change was taken back. */
  | 'UNDO'
  /** Fields of it were changed, or it was taken up again after it had been retracted. */
  | 'UPDATE';

/** Where in a source a statement stands, in our own words. */
export type Citation = {
  __typename?: 'Citation';
  /** How sure we are that the source says so, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Where in it, e.g. ¶12. */
  locator?: Maybe<Scalars['String']['output']>;
  /** A remark of ours. */
  note?: Maybe<Scalars['String']['output']>;
  /** The source. */
  source: Source;
};

/** A page of citations. */
export type CitationConnection = {
  __typename?: 'CitationConnection';
  /** The items with their cursors. */
  edges: Array<CitationEdge>;
  /** The items alone. */
  nodes: Array<Citation>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of citations. */
export type CitationEdge = {
  __typename?: 'CitationEdge';
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Citation;
};

/** Conditions on a citation. */
export type CitationFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<CitationFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<CitationFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<CitationFilter>>;
  /** How sure we are that the source says so. */
  confidence?: InputMaybe<IntFilter>;
  /** Where in it. */
  locator?: InputMaybe<StringFilter>;
  /** Our remark. */
  note?: InputMaybe<StringFilter>;
  /** The source. */
  source?: InputMaybe<SourceFilter>;
};

/** Where a statement stands. */
export type CitationInput = {
  /** How sure we are that the source says so, 0 to 100. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** Where in it, e.g. ¶12. */
  locator?: InputMaybe<Scalars['String']['input']>;
  /** A remark of yours; never a copied sentence. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The id of the source. */
  source: Scalars['ID']['input'];
};

/** Conditions on a list of citations. */
export type CitationListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<CitationFilter>;
  /** None matches. */
  none?: InputMaybe<CitationFilter>;
  /** At least one matches. */
  some?: InputMaybe<CitationFilter>;
};

/** A page of actors that share events with an actor. */
export type CoParticipantConnection = {
  __typename?: 'CoParticipantConnection';
  /** The items with their cursors. */
  edges: Array<CoParticipantEdge>;
  /** The items alone. */
  nodes: Array<Actor>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: an actor, and the events it shares with another (derived from actor lists, as UCDP dyads are). */
export type CoParticipantEdge = {
  __typename?: 'CoParticipantEdge';
  /** Opaque position in the list; it moves with the number of shared events. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Actor;
  /** In how many of these they stood on different stated sides; an actor with roles on both sides counts here and there. */
  opposed: Scalars['Int']['output'];
  /** In how many of these both stood on the same stated side (UCDP side_a, side_b). */
  sameSide: Scalars['Int']['output'];
  /** In how many events both took part. */
  sharedEvents: Scalars['Int']['output'];
};

/** A vertex next to all those asked for. */
export type CommonNeighbor = {
  __typename?: 'CommonNeighbor';
  /** The vertex. */
  node: Entity;
  /** Its relationships to the given vertices, by id. */
  relationships: Array<Relationship>;
};

/** Vertices next to all those asked for. */
export type CommonNeighborsResult = {
  __typename?: 'CommonNeighborsResult';
  /** The neighbours: more relationships to the given vertices first, then fewer overall, then by id. */
  neighbors: Array<CommonNeighbor>;
  /** Why there may be more; null when it is complete. */
  truncated?: Maybe<Truncation>;
};

/** Conditions on a date. */
export type DateFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Greater, or later, than it. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** At least it, or not before it. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less, or earlier, than it. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** At most it, or not after it. */
  lte?: InputMaybe<Scalars['Date']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Scalars['Date']['input']>;
  /** None of these. */
  notIn?: InputMaybe<Array<Scalars['Date']['input']>>;
};

/** How exactly a date is known (UCDP date_prec, ACLED time_precision). */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the month. */
  | 'MONTH'
  /** Not known. */
  | 'UNKNOWN'
  /** To the week. */
  | 'WEEK'
  /** To the year. */
  | 'YEAR';

/** Conditions on a DatePrecision. */
export type DatePrecisionFilter = {
  /** Equal to it. */
  eq?: InputMaybe<DatePrecision>;
  /** One of these. */
  in?: InputMaybe<Array<DatePrecision>>;
  /** Not equal to it. */
  ne?: InputMaybe<DatePrecision>;
  /** None of these. */
  notIn?: InputMaybe<Array<DatePrecision>>;
};

/** Conditions on an instant. */
export type DateTimeFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Greater, or later, than it. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At least it, or not before it. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** Less, or earlier, than it. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most it, or not after it. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Scalars['DateTime']['input']>;
  /** None of these. */
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
};

/**
 * A window of days. An event matches if it may lie in it: one dated to the week, month or year (`datePrecision`) may lie
 * anywhere in that week (ISO 8601), month or year; one dated to the day, or with unknown precision, lies between its
 * `dateStart` and `dateEnd`. Conditions on `dateStart` and `dateEnd` compare the days that are written down.
 */
export type DateWindow = {
  /** Its first day; without one it has always been open. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Its last day; without one it never ends. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Which way edges are followed, seen from where a walk starts. */
export type Direction =
  /** Either way. */
  | 'BOTH'
  /** From an edge's `to` to its `from`. */
  | 'IN'
  /** From an edge's `from` to its `to`. */
  | 'OUT';

/** An end of an edge. */
export type EdgeEnd =
  /** Where the edge starts. */
  | 'FROM'
  /** Where the edge ends. */
  | 'TO';

/** Any vertex of the graph. */
export type Entity = {
  /** Other names people use for it. */
  aliases: Array<Scalars['String']['output']>;
  /** Where its statements stand, source by source. */
  citations: CitationConnection;
  /** How sure we are that it is as stated, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** When casus first held it. */
  createdAt: Scalars['DateTime']['output'];
  /** How many relationships it has, of any type and direction. */
  degree: Scalars['Int']['output'];
  /** What it is, in our own words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Which kind of vertex it is; tells the concrete type. */
  entityType: EntityType;
  /** Ids in other catalogues (STIX 2.1 external references), e.g. WIKIDATA, GEONAMES, UCDP_ACTOR. */
  externalIds: Array<ExternalId>;
  /** What was changed on it, the oldest change first. */
  history: ChangeConnection;
  /** Stable, readable id; never an engine's internal id. */
  id: Scalars['ID']['output'];
  /** The name it is best known by. */
  name: Scalars['String']['output'];
  /** Its edges, of any type and direction. */
  relationships: RelationshipConnection;
  /** When it was retracted: from then on it is found by its id alone, and has no relationships; null while it stands. */
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was retracted. */
  retractionReason?: Maybe<Scalars['String']['output']>;
  /** Free keywords, such as `aircraft:unmanned`. */
  tags: Array<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Any vertex of the graph. */
export type EntityCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Any vertex of the graph. */
export type EntityHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Any vertex of the graph. */
export type EntityRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<RelationshipOrder>>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A page of entities. */
export type EntityConnection = {
  __typename?: 'EntityConnection';
  /** The items with their cursors. */
  edges: Array<EntityEdge>;
  /** The items alone. */
  nodes: Array<Entity>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of entities. */
export type EntityEdge = {
  __typename?: 'EntityEdge';
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Entity;
};

/** Conditions on any entity. */
export type EntityFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<EntityFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<EntityFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<EntityFilter>>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** Which kind of vertex it is. */
  entityType?: InputMaybe<EntityTypeFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Which kind of vertex. */
export type EntityType =
  /** An Actor. */
  | 'ACTOR'
  /** An Event. */
  | 'EVENT'
  /** A Place. */
  | 'PLACE'
  /** A Source. */
  | 'SOURCE';

/** Conditions on a EntityType. */
export type EntityTypeFilter = {
  /** Equal to it. */
  eq?: InputMaybe<EntityType>;
  /** One of these. */
  in?: InputMaybe<Array<EntityType>>;
  /** Not equal to it. */
  ne?: InputMaybe<EntityType>;
  /** None of these. */
  notIn?: InputMaybe<Array<EntityType>>;
};

/** Something that happened, with any number of participants and places. */
export type Event = Entity & Node & {
  __typename?: 'Event';
  /** Other names people use for it. */
  aliases: Array<Scalars['String']['output']>;
  /** What led to it: its causes, and what it answers. */
  causes: EventRelationConnection;
  /** Where its statements stand, source by source. */
  citations: CitationConnection;
  /** How sure we are that it is as stated, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** What it led to: its effects, and the responses to it. */
  consequences: EventRelationConnection;
  /** When casus first held it. */
  createdAt: Scalars['DateTime']['output'];
  /** Last day it may have happened on. */
  dateEnd: Scalars['Date']['output'];
  /** How exactly the days are known (UCDP date_prec, ACLED time_precision). */
  datePrecision: DatePrecision;
  /** First day it may have happened on. */
  dateStart: Scalars['Date']['output'];
  /** How many relationships it has, of any type and direction. */
  degree: Scalars['Int']['output'];
  /** What it is, in our own words. */
  description?: Maybe<Scalars['String']['output']>;
  /** ACLED disorder_type, verbatim. */
  disorderType?: Maybe<Scalars['String']['output']>;
  /** Which kind of vertex it is; tells the concrete type. */
  entityType: EntityType;
  /** The source's own codes, verbatim: CAMEO, PLOVER, UCDP type_of_violence. */
  eventCodes: Array<ExternalId>;
  /** What happened, in one code (ACLED event_type, UCDP, PLOVER). */
  eventType: EventType;
  /** Ids in other catalogues (STIX 2.1 external references), e.g. WIKIDATA, GEONAMES, UCDP_ACTOR. */
  externalIds: Array<ExternalId>;
  /** Best estimate of deaths (UCDP best); null is unknown, never 0. */
  fatalitiesBest?: Maybe<Scalars['Int']['output']>;
  /** Highest estimate of deaths (UCDP high); null is unknown. */
  fatalitiesHigh?: Maybe<Scalars['Int']['output']>;
  /** Lowest estimate of deaths (UCDP low); null is unknown. */
  fatalitiesLow?: Maybe<Scalars['Int']['output']>;
  /** What was changed on it, the oldest change first. */
  history: ChangeConnection;
  /** Stable, readable id; never an engine's internal id. */
  id: Scalars['ID']['output'];
  /** A single event, a campaign of events, or a conflict. */
  kind: EventKind;
  /** Where it happened. */
  locations: EventLocationConnection;
  /** Other counts a source states, such as targets struck. */
  measures: Array<Measure>;
  /** The name it is best known by. */
  name: Scalars['String']['output'];
  /** The campaign or conflict it is part of. */
  partOf?: Maybe<Event>;
  /** Who took part; one edge for each participation. */
  participants: EventParticipantConnection;
  /** Its edges, of any type and direction. */
  relationships: RelationshipConnection;
  /** When it was retracted: from then on it is found by its id alone, and has no relationships; null while it stands. */
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was retracted. */
  retractionReason?: Maybe<Scalars['String']['output']>;
  /** How settled it is that it happened. */
  status: EventStatus;
  /** ACLED sub_event_type, verbatim. */
  subEventType?: Maybe<Scalars['String']['output']>;
  /** The events that are part of it. */
  subEvents: EventConnection;
  /** Free keywords, such as `aircraft:unmanned`. */
  tags: Array<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Something that happened, with any number of participants and places. */
export type EventCausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened, with any number of participants and places. */
export type EventCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened, with any number of participants and places. */
export type EventConsequencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened, with any number of participants and places. */
export type EventHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened, with any number of participants and places. */
export type EventLocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened, with any number of participants and places. */
export type EventParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Array<ParticipantRole>>;
  where?: InputMaybe<ActorFilter>;
};


/** Something that happened, with any number of participants and places. */
export type EventRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<RelationshipOrder>>;
  where?: InputMaybe<RelationshipFilter>;
};


/** Something that happened, with any number of participants and places. */
export type EventSubEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EventOrder>>;
  where?: InputMaybe<EventFilter>;
};

/** A page of events. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The items with their cursors. */
  edges: Array<EventEdge>;
  /** The items alone. */
  nodes: Array<Event>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of events. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Event;
};

/** Conditions on an event. */
export type EventFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<EventFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<EventFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<EventFilter>>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** What led to it. */
  causes?: InputMaybe<EventRelationListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** What it led to. */
  consequences?: InputMaybe<EventRelationListFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its last day. */
  dateEnd?: InputMaybe<DateFilter>;
  /** How exactly the days are known. */
  datePrecision?: InputMaybe<DatePrecisionFilter>;
  /** Its first day. */
  dateStart?: InputMaybe<DateFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** ACLED disorder_type. */
  disorderType?: InputMaybe<StringFilter>;
  /** Whether it may have happened in these days; its `datePrecision` decides. */
  during?: InputMaybe<DateWindow>;
  /** The source’s own codes. */
  eventCodes?: InputMaybe<ExternalIdListFilter>;
  /** What happened. */
  eventType?: InputMaybe<EventTypeFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Best estimate of deaths. */
  fatalitiesBest?: InputMaybe<IntFilter>;
  /** Highest estimate of deaths. */
  fatalitiesHigh?: InputMaybe<IntFilter>;
  /** Lowest estimate of deaths. */
  fatalitiesLow?: InputMaybe<IntFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its kind. */
  kind?: InputMaybe<EventKindFilter>;
  /** Where it happened. */
  locations?: InputMaybe<EventLocationListFilter>;
  /** Other counts stated of it. */
  measures?: InputMaybe<MeasureListFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** The event it is part of. */
  partOf?: InputMaybe<EventListFilter>;
  /** Who took part. */
  participants?: InputMaybe<EventParticipantListFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** How settled it is. */
  status?: InputMaybe<EventStatusFilter>;
  /** ACLED sub_event_type. */
  subEventType?: InputMaybe<StringFilter>;
  /** The events that are part of it. */
  subEvents?: InputMaybe<EventListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** What events are grouped by. */
export type EventGroupBy =
  /** Each actor that took part: an event counts once for each. */
  | 'ACTOR'
  /** The country it occurred in, by ISO 3166-1 alpha-2 code. */
  | 'COUNTRY'
  /** Each pair of actors on sides A and B (UCDP dyad): an event counts once for each. The value is both ids, joined by `~`. */
  | 'DYAD'
  /** The event's type (ACLED event_type). */
  | 'EVENT_TYPE'
  /** Event, campaign or conflict. */
  | 'KIND'
  /** The month in which it starts, such as 2026-02. */
  | 'MONTH'
  /** Each place it occurred at and each place that one lies in, at most `limits.hierarchyLevelsMax` levels up: an event counts once for each. */
  | 'PLACE'
  /** Each source that reports it: an event counts once for each. */
  | 'SOURCE'
  /** Confirmed, reported, disputed or retracted. */
  | 'STATUS'
  /** The year in which it starts, such as 2026. */
  | 'YEAR';

/**
 * An event to write. A field that is left out stays as it is, null takes it away, and a list replaces the one that is there:
 * participants and locations that it does not name are retracted.
 */
export type EventInput = {
  /** Other names people use for it. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where its statements stand; those that it has already stay. */
  citations?: InputMaybe<Array<CitationInput>>;
  /** How sure we are that it is as stated, 0 to 100. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** Last day it may have happened on; the first where it is new and this is left out. */
  dateEnd?: InputMaybe<Scalars['Date']['input']>;
  /** How exactly the days are known; DAY where it is new and this is left out. */
  datePrecision?: InputMaybe<DatePrecision>;
  /** First day it may have happened on; needed where it is new. */
  dateStart?: InputMaybe<Scalars['Date']['input']>;
  /** What it is, in your own words. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** ACLED disorder_type, verbatim. */
  disorderType?: InputMaybe<Scalars['String']['input']>;
  /** The source's own codes, verbatim. */
  eventCodes?: InputMaybe<Array<ExternalIdInput>>;
  /** What happened; needed where it is new. */
  eventType?: InputMaybe<EventType>;
  /** Ids in other catalogues. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Best estimate of deaths; null is unknown. */
  fatalitiesBest?: InputMaybe<Scalars['Int']['input']>;
  /** Highest estimate of deaths, not below the best; null is unknown. */
  fatalitiesHigh?: InputMaybe<Scalars['Int']['input']>;
  /** Lowest estimate of deaths, not above the best; null is unknown. */
  fatalitiesLow?: InputMaybe<Scalars['Int']['input']>;
  /** Stable, readable id, such as `event:palmyra-ambush-2025-12-13`: 1 to 300 characters without spaces, control characters and ~. */
  id: Scalars['ID']['input'];
  /** A single event, a campaign or a conflict; EVENT where it is new and this is left out. */
  kind?: InputMaybe<EventKind>;
  /** All places where it happened. */
  locations?: InputMaybe<Array<EventLocationInput>>;
  /** Other counts a source states. */
  measures?: InputMaybe<Array<MeasureInput>>;
  /** The name it is best known by; needed where it is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The id of the campaign or conflict it is part of. */
  partOf?: InputMaybe<Scalars['ID']['input']>;
  /** Everybody who took part. */
  participants?: InputMaybe<Array<ParticipantInput>>;
  /** How settled it is that it happened; REPORTED where it is new and this is left out. */
  status?: InputMaybe<EventStatus>;
  /** ACLED sub_event_type, verbatim. */
  subEventType?: InputMaybe<Scalars['String']['input']>;
  /** Free keywords. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** How large the thing is. */
export type EventKind =
  /** A campaign of events. */
  | 'CAMPAIGN'
  /** A conflict (UCDP). */
  | 'CONFLICT'
  /** A single event. */
  | 'EVENT';

/** Conditions on a EventKind. */
export type EventKindFilter = {
  /** Equal to it. */
  eq?: InputMaybe<EventKind>;
  /** One of these. */
  in?: InputMaybe<Array<EventKind>>;
  /** Not equal to it. */
  ne?: InputMaybe<EventKind>;
  /** None of these. */
  notIn?: InputMaybe<Array<EventKind>>;
};

/** Conditions on a list of events. */
export type EventListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<EventFilter>;
  /** None matches. */
  none?: InputMaybe<EventFilter>;
  /** At least one matches. */
  some?: InputMaybe<EventFilter>;
};

/** A page of an event’s places. */
export type EventLocationConnection = {
  __typename?: 'EventLocationConnection';
  /** The items with their cursors. */
  edges: Array<EventLocationEdge>;
  /** The items alone. */
  nodes: Array<Place>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of an event’s places. */
export type EventLocationEdge = {
  __typename?: 'EventLocationEdge';
  /** Where its statement stands. */
  citations: Array<Citation>;
  /** How sure we are of it, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** How exactly the place is known (UCDP where_prec, ACLED geo_precision). */
  geoPrecision?: Maybe<GeoPrecision>;
  /** What the place was to the event. */
  locationRole?: Maybe<LocationRole>;
  /** The item. */
  node: Place;
};

/** Conditions on a place of an event, the edge itself. */
export type EventLocationEdgeFilter = {
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** How exactly the place is known. */
  geoPrecision?: InputMaybe<GeoPrecisionFilter>;
  /** What the place was to the event. */
  locationRole?: InputMaybe<LocationRoleFilter>;
};

/** Conditions on a place of an event: on the item, and under `edge` on the edge that leads to it. */
export type EventLocationFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<EventLocationFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<EventLocationFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<EventLocationFilter>>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** The places directly inside it. */
  contains?: InputMaybe<PlaceListFilter>;
  /** ISO 3166-1 alpha-2 code. */
  countryCode?: InputMaybe<StringFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** The edge that leads to it. */
  edge?: InputMaybe<EventLocationEdgeFilter>;
  /** The events at the place or inside it, at most `limits.hierarchyLevelsMax` levels down. */
  events?: InputMaybe<PlaceEventListFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** Its kind. */
  placeType?: InputMaybe<PlaceTypeFilter>;
  /** Where it is. */
  point?: InputMaybe<PointFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** At this place or inside it, at most `limits.hierarchyLevelsMax` levels down. */
  within?: InputMaybe<Scalars['ID']['input']>;
};

/** Where an event happened. */
export type EventLocationInput = {
  /** Where its statement stands. */
  citations?: InputMaybe<Array<CitationInput>>;
  /** How sure we are of it, 0 to 100. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** How exactly the place is known. */
  geoPrecision?: InputMaybe<GeoPrecision>;
  /** True when you conclude it, and no source says it. */
  isInferred?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the place was to the event. */
  locationRole?: InputMaybe<LocationRole>;
  /** The id of the place. */
  place: Scalars['ID']['input'];
};

/** Conditions on an event’s places. */
export type EventLocationListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<EventLocationFilter>;
  /** None matches. */
  none?: InputMaybe<EventLocationFilter>;
  /** At least one matches. */
  some?: InputMaybe<EventLocationFilter>;
  /** Short for `some: { within: … }`. */
  within?: InputMaybe<Scalars['ID']['input']>;
};

/** One sort key of events. */
export type EventOrder =
  /** By confidence. */
  { confidence: SortDirection; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By when casus first held it. */
  { confidence?: never; createdAt: SortDirection; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By last day. */
  { confidence?: never; createdAt?: never; dateEnd: SortDirection; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By first day. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart: SortDirection; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By what happened. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType: SortDirection; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By best estimate of deaths. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest: SortDirection; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By highest estimate of deaths. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh: SortDirection; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By lowest estimate of deaths. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow: SortDirection; id?: never; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By id. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id: SortDirection; kind?: never; name?: never; status?: never; updatedAt?: never; }
  |  /** By kind. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind: SortDirection; name?: never; status?: never; updatedAt?: never; }
  |  /** By name. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name: SortDirection; status?: never; updatedAt?: never; }
  |  /** By status. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status: SortDirection; updatedAt?: never; }
  |  /** By when it last changed. */
  { confidence?: never; createdAt?: never; dateEnd?: never; dateStart?: never; eventType?: never; fatalitiesBest?: never; fatalitiesHigh?: never; fatalitiesLow?: never; id?: never; kind?: never; name?: never; status?: never; updatedAt: SortDirection; };

/** A page of an event’s participants. */
export type EventParticipantConnection = {
  __typename?: 'EventParticipantConnection';
  /** The items with their cursors. */
  edges: Array<EventParticipantEdge>;
  /** The items alone. */
  nodes: Array<Actor>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of an event’s participants. */
export type EventParticipantEdge = {
  __typename?: 'EventParticipantEdge';
  /** Where its statement stands. */
  citations: Array<Citation>;
  /** How sure we are of it, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Actor;
  /** What the actor did in the event; null where the source gives no role. */
  role?: Maybe<ParticipantRole>;
  /** Which side the actor was on (UCDP side_a, side_b); implies no direction. */
  side?: Maybe<Side>;
};

/** Conditions on a participant of an event, the edge itself. */
export type EventParticipantEdgeFilter = {
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** What the actor did. */
  role?: InputMaybe<ParticipantRoleFilter>;
  /** Which side it was on. */
  side?: InputMaybe<SideFilter>;
};

/** Conditions on a participant of an event: on the item, and under `edge` on the edge that leads to it. */
export type EventParticipantFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<EventParticipantFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<EventParticipantFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<EventParticipantFilter>>;
  /** First day it is known to have existed. */
  activeFrom?: InputMaybe<DateFilter>;
  /** Last day it is known to have existed. */
  activeTo?: InputMaybe<DateFilter>;
  /** Its kind. */
  actorType?: InputMaybe<ActorTypeFilter>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** The edge that leads to it. */
  edge?: InputMaybe<EventParticipantEdgeFilter>;
  /** The events it took part in. */
  events?: InputMaybe<ActorEventListFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Counts stated of it. */
  measures?: InputMaybe<MeasureListFilter>;
  /** The actors it belongs to. */
  memberOf?: InputMaybe<ActorRelationListFilter>;
  /** The actors that belong to it. */
  members?: InputMaybe<ActorRelationListFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on an event’s participants. */
export type EventParticipantListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<EventParticipantFilter>;
  /** None matches. */
  none?: InputMaybe<EventParticipantFilter>;
  /** At least one matches. */
  some?: InputMaybe<EventParticipantFilter>;
};

/** A page of events related to an event. */
export type EventRelationConnection = {
  __typename?: 'EventRelationConnection';
  /** The items with their cursors. */
  edges: Array<EventRelationEdge>;
  /** The items alone. */
  nodes: Array<Event>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of events related to an event. */
export type EventRelationEdge = {
  __typename?: 'EventRelationEdge';
  /** Where its statement stands. */
  citations: Array<Citation>;
  /** How sure we are of it, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Event;
  /** What joins the two events: CAUSED or RESPONDED_TO. */
  type: RelationshipType;
};

/** Conditions on a related event, the edge itself. */
export type EventRelationEdgeFilter = {
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** CAUSED or RESPONDED_TO. */
  type?: InputMaybe<RelationshipTypeFilter>;
};

/** Conditions on a related event: on the item, and under `edge` on the edge that leads to it. */
export type EventRelationFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<EventRelationFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<EventRelationFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<EventRelationFilter>>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** What led to it. */
  causes?: InputMaybe<EventRelationListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** What it led to. */
  consequences?: InputMaybe<EventRelationListFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its last day. */
  dateEnd?: InputMaybe<DateFilter>;
  /** How exactly the days are known. */
  datePrecision?: InputMaybe<DatePrecisionFilter>;
  /** Its first day. */
  dateStart?: InputMaybe<DateFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** ACLED disorder_type. */
  disorderType?: InputMaybe<StringFilter>;
  /** Whether it may have happened in these days; its `datePrecision` decides. */
  during?: InputMaybe<DateWindow>;
  /** The edge that leads to it. */
  edge?: InputMaybe<EventRelationEdgeFilter>;
  /** The source’s own codes. */
  eventCodes?: InputMaybe<ExternalIdListFilter>;
  /** What happened. */
  eventType?: InputMaybe<EventTypeFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Best estimate of deaths. */
  fatalitiesBest?: InputMaybe<IntFilter>;
  /** Highest estimate of deaths. */
  fatalitiesHigh?: InputMaybe<IntFilter>;
  /** Lowest estimate of deaths. */
  fatalitiesLow?: InputMaybe<IntFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its kind. */
  kind?: InputMaybe<EventKindFilter>;
  /** Where it happened. */
  locations?: InputMaybe<EventLocationListFilter>;
  /** Other counts stated of it. */
  measures?: InputMaybe<MeasureListFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** The event it is part of. */
  partOf?: InputMaybe<EventListFilter>;
  /** Who took part. */
  participants?: InputMaybe<EventParticipantListFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** How settled it is. */
  status?: InputMaybe<EventStatusFilter>;
  /** ACLED sub_event_type. */
  subEventType?: InputMaybe<StringFilter>;
  /** The events that are part of it. */
  subEvents?: InputMaybe<EventListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on related events. */
export type EventRelationListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<EventRelationFilter>;
  /** None matches. */
  none?: InputMaybe<EventRelationFilter>;
  /** At least one matches. */
  some?: InputMaybe<EventRelationFilter>;
};

/** Events that share the values of the keys they are grouped by. */
export type EventStat = {
  __typename?: 'EventStat';
  /** How many events. */
  events: Scalars['Int']['output'];
  /** The sum of the best estimates of deaths; null where no event of the group states one. */
  fatalitiesBest?: Maybe<Scalars['Int']['output']>;
  /** The sum of the high estimates; null where no event of the group states one. */
  fatalitiesHigh?: Maybe<Scalars['Int']['output']>;
  /** The sum of the low estimates; null where no event of the group states one. */
  fatalitiesLow?: Maybe<Scalars['Int']['output']>;
  /** How many events state no best estimate: unknown, not zero. */
  fatalitiesUnknown: Scalars['Int']['output'];
  /** The day on which the first starts. */
  firstDate?: Maybe<Scalars['Date']['output']>;
  /** The values, in the order of `groupBy`. */
  keys: Array<StatKey>;
  /** The day on which the last ends. */
  lastDate?: Maybe<Scalars['Date']['output']>;
};

/** How settled it is that an event happened. */
export type EventStatus =
  /** More than one independent source, or one that cannot err. */
  | 'CONFIRMED'
  /** Sources contradict each other. */
  | 'DISPUTED'
  /** One source says so. */
  | 'REPORTED'
  /** Taken back; kept for the record. */
  | 'RETRACTED';

/** Conditions on a EventStatus. */
export type EventStatusFilter = {
  /** Equal to it. */
  eq?: InputMaybe<EventStatus>;
  /** One of these. */
  in?: InputMaybe<Array<EventStatus>>;
  /** Not equal to it. */
  ne?: InputMaybe<EventStatus>;
  /** None of these. */
  notIn?: InputMaybe<Array<EventStatus>>;
};

/** What happened: ACLED event types, UCDP types of violence, PLOVER event types. */
export type EventType =
  /** Accuse (PLOVER). */
  | 'ACCUSE'
  /** Agree (PLOVER). */
  | 'AGREE'
  /** Aid (PLOVER). */
  | 'AID'
  /** Assault (PLOVER). */
  | 'ASSAULT'
  /** Battles (ACLED). */
  | 'BATTLES'
  /** Coerce (PLOVER). */
  | 'COERCE'
  /** Consult (PLOVER). */
  | 'CONSULT'
  /** Cooperate (PLOVER). */
  | 'COOPERATE'
  /** Explosions/Remote violence (ACLED). */
  | 'EXPLOSIONS_REMOTE_VIOLENCE'
  /** Mobilize (PLOVER). */
  | 'MOBILIZE'
  /** Non-state violence (UCDP type_of_violence 2). */
  | 'NON_STATE_VIOLENCE'
  /** One-sided violence (UCDP type_of_violence 3). */
  | 'ONE_SIDED_VIOLENCE'
  /** None of the others. */
  | 'OTHER'
  /** Protests (ACLED). */
  | 'PROTESTS'
  /** Reject (PLOVER). */
  | 'REJECT'
  /** Request (PLOVER). */
  | 'REQUEST'
  /** Riots (ACLED). */
  | 'RIOTS'
  /** Sanction (PLOVER). */
  | 'SANCTION'
  /** Somebody says something in public. */
  | 'STATEMENT'
  /** State-based violence (UCDP type_of_violence 1). */
  | 'STATE_BASED_VIOLENCE'
  /** Strategic developments (ACLED). */
  | 'STRATEGIC_DEVELOPMENTS'
  /** Support (PLOVER). */
  | 'SUPPORT'
  /** Threaten (PLOVER). */
  | 'THREATEN'
  /** Violence against civilians (ACLED). */
  | 'VIOLENCE_AGAINST_CIVILIANS'
  /** Yield (PLOVER). */
  | 'YIELD';

/** Conditions on a EventType. */
export type EventTypeFilter = {
  /** Equal to it. */
  eq?: InputMaybe<EventType>;
  /** One of these. */
  in?: InputMaybe<Array<EventType>>;
  /** Not equal to it. */
  ne?: InputMaybe<EventType>;
  /** None of these. */
  notIn?: InputMaybe<Array<EventType>>;
};

/** An id in another catalogue: scheme and value, verbatim. */
export type ExternalId = {
  __typename?: 'ExternalId';
  /** The catalogue, e.g. WIKIDATA, GEONAMES, UCDP_GED, CAMEO. */
  scheme: Scalars['String']['output'];
  /** Its page, where the catalogue has one. */
  url?: Maybe<Scalars['URL']['output']>;
  /** The id in it, verbatim. */
  value: Scalars['String']['output'];
};

/** Conditions on one external id or code. */
export type ExternalIdFilter = {
  /** The catalogue. */
  scheme?: InputMaybe<StringFilter>;
  /** The id in it. */
  value?: InputMaybe<StringFilter>;
};

/** An id in another catalogue. */
export type ExternalIdInput = {
  /** The catalogue, e.g. WIKIDATA. */
  scheme: Scalars['String']['input'];
  /** Its page, where the catalogue has one. */
  url?: InputMaybe<Scalars['URL']['input']>;
  /** The id in it, verbatim. */
  value: Scalars['String']['input'];
};

/** Conditions on a list of external ids or codes. */
export type ExternalIdListFilter = {
  /** None matches. */
  none?: InputMaybe<ExternalIdFilter>;
  /** At least one matches. */
  some?: InputMaybe<ExternalIdFilter>;
};

/** A field before and after a change. */
export type FieldChange = {
  __typename?: 'FieldChange';
  /** Its value afterwards, as JSON; null where there is none. */
  after?: Maybe<Scalars['String']['output']>;
  /** Its value before, as JSON; null where there was none. */
  before?: Maybe<Scalars['String']['output']>;
  /** The field's name. */
  name: Scalars['String']['output'];
};

/** A vertex at the edge of a subgraph. */
export type FrontierNode = {
  __typename?: 'FrontierNode';
  /** How many of its relationships match the filter and are not in the answer. */
  hiddenRelationships: Scalars['Int']['output'];
  /** The vertex. */
  node: Entity;
};

/** How exactly a place is known (UCDP where_prec 1 to 7). */
export type GeoPrecision =
  /** Somewhere in the first-order division (4). */
  | 'ADMIN1'
  /** Somewhere in the second-order division (3). */
  | 'ADMIN2'
  /** Somewhere in the country (6). */
  | 'COUNTRY'
  /** Exact place (1). */
  | 'EXACT'
  /** Near the place (2). */
  | 'NEAR'
  /** Somewhere in a region, or along a line (5). */
  | 'REGION'
  /** Not known, or at sea or in the air (7). */
  | 'UNKNOWN';

/** Conditions on a GeoPrecision. */
export type GeoPrecisionFilter = {
  /** Equal to it. */
  eq?: InputMaybe<GeoPrecision>;
  /** One of these. */
  in?: InputMaybe<Array<GeoPrecision>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<GeoPrecision>;
  /** None of these. */
  notIn?: InputMaybe<Array<GeoPrecision>>;
};

/** What the graph holds, and on which engine. */
export type GraphStatistics = {
  __typename?: 'GraphStatistics';
  /** The engine: neo4j or grafeo. */
  engine: Scalars['String']['output'];
  /** The engine's version. */
  engineVersion: Scalars['String']['output'];
  /** Edges by type; types without any are left out. */
  relationships: Array<RelationshipTypeCount>;
  /** Grows with every committed write. */
  revision: Scalars['Int']['output'];
  /** Vertices by label. */
  vertices: Array<LabelCount>;
};

/**
 * Conditions on an id. For `eq`, `ne`, `in` and `notIn` that of an entity which was merged stands for the survivor, and that of
 * a relationship for the one that it became; the others compare texts.
 */
export type IdFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Greater, or later, than it. */
  gt?: InputMaybe<Scalars['ID']['input']>;
  /** At least it, or not before it. */
  gte?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Less, or earlier, than it. */
  lt?: InputMaybe<Scalars['ID']['input']>;
  /** At most it, or not after it. */
  lte?: InputMaybe<Scalars['ID']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Starts with this; case counts. */
  startsWith?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions on a whole number. */
export type IntFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater, or later, than it. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** At least it, or not before it. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less, or earlier, than it. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** At most it, or not after it. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Scalars['Int']['input']>;
  /** None of these. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** How many vertices carry a label. */
export type LabelCount = {
  __typename?: 'LabelCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The label. */
  label: Scalars['String']['output'];
};

/** A bound the service enforces. */
export type Limit = {
  __typename?: 'Limit';
  /** What it bounds. */
  description: Scalars['String']['output'];
  /** Its name, as in the README's table. */
  name: Scalars['String']['output'];
  /** What it is counted in. */
  unit: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['Int']['output'];
};

/** Every bound the service enforces; a request beyond one is refused with LIMIT_EXCEEDED or BAD_USER_INPUT. */
export type Limits = {
  __typename?: 'Limits';
  /** The same bounds as a list, each with its unit and meaning. */
  all: Array<Limit>;
  /** Most bytes of a request’s body. */
  bodyBytesMax: Scalars['Int']['output'];
  /** Most vertices `commonNeighbors` takes. */
  commonNeighborsIdsMax: Scalars['Int']['output'];
  /** Most items a request may ask for: the product of the page sizes on each branch, added up. */
  costMax: Scalars['Int']['output'];
  /** How deep a selection may nest. */
  depthMax: Scalars['Int']['output'];
  /** Most steps `eventChain` goes. */
  eventChainDepthMax: Scalars['Int']['output'];
  /** Groups of `eventStats` when `first` is not given. */
  eventStatsDefault: Scalars['Int']['output'];
  /** Most groups `eventStats` gives. */
  eventStatsMax: Scalars['Int']['output'];
  /** Most vertices that a traversal leaves out. */
  excludeIdsMax: Scalars['Int']['output'];
  /** Most vertices an export over HTTP may have. */
  exportEntitiesMax: Scalars['Int']['output'];
  /** Most conditions a filter may have. */
  filterConditionsMax: Scalars['Int']['output'];
  /** How deep AND, OR and NOT may nest in a filter. */
  filterDepthMax: Scalars['Int']['output'];
  /** How many relations in a row a filter may go through. */
  filterRelationsMax: Scalars['Int']['output'];
  /** Most levels of WITHIN or PART_OF that are followed where all of them count. */
  hierarchyLevelsMax: Scalars['Int']['output'];
  /** Most ids `nodes`, `retract` and `mergeEntities` take. */
  idsMax: Scalars['Int']['output'];
  /** Most bytes of a message of a remote import. */
  importBytesMax: Scalars['Int']['output'];
  /** Most fields that introspection may come to, counted in each type that it is answered of. */
  introspectionFieldsMax: Scalars['Int']['output'];
  /** Most steps `neighborhood` goes. */
  neighborhoodDepthMax: Scalars['Int']['output'];
  /** Actors of a network when `limit` is not given. */
  networkActorsDefault: Scalars['Int']['output'];
  /** Most actors a network may have. */
  networkActorsMax: Scalars['Int']['output'];
  /** Most pairs of actors a network may have. */
  networkRelationshipsMax: Scalars['Int']['output'];
  /** Most keys a list is sorted by. */
  orderKeysMax: Scalars['Int']['output'];
  /** Items of a page when neither `first` nor `last` is given. */
  pageSizeDefault: Scalars['Int']['output'];
  /** Most items a page may have. */
  pageSizeMax: Scalars['Int']['output'];
  /** Most relationships a path may have. */
  pathsDepthMax: Scalars['Int']['output'];
  /** Most paths `paths` finds. */
  pathsMax: Scalars['Int']['output'];
  /** Milliseconds in which a request must have arrived, body included. */
  requestTimeMs: Scalars['Int']['output'];
  /** Most root fields, aliases included, of a request. */
  rootFieldsMax: Scalars['Int']['output'];
  /** Most hits of each type that a search ranks. */
  searchCandidates: Scalars['Int']['output'];
  /** Most characters a search text may have. */
  searchTextMax: Scalars['Int']['output'];
  /** Most fields that a selection comes to, those of a fragment counted wherever it is spread. */
  selectionFieldsMax: Scalars['Int']['output'];
  /** Most characters a name or a locator may have. */
  shortTextMax: Scalars['Int']['output'];
  /** Most operations that run at once on a WebSocket or a reserved event stream. */
  socketOperationsMax: Scalars['Int']['output'];
  /** Milliseconds after which a statement is given up. */
  statementTimeoutMs: Scalars['Int']['output'];
  /** Vertices of a subgraph when `limit` is not given. */
  subgraphNodesDefault: Scalars['Int']['output'];
  /** Most vertices a subgraph may have. */
  subgraphNodesMax: Scalars['Int']['output'];
  /** Most relationships a subgraph may have. */
  subgraphRelationshipsMax: Scalars['Int']['output'];
  /** Most changes that wait for a subscriber; one that reads more slowly is ended. */
  subscriberQueueMax: Scalars['Int']['output'];
  /** Most connections that stay open, and most subscriptions on them; `CASUS_SUBSCRIBERS_MAX` sets it. */
  subscribersMax: Scalars['Int']['output'];
  /** Most buckets a timeline may have. */
  timelineBucketsMax: Scalars['Int']['output'];
  /** Most tokens of a document. */
  tokensMax: Scalars['Int']['output'];
  /** Most relationships a traversal follows; those in memory for `paths` and `neighborhood` do not count. */
  traversalRelationshipsMax: Scalars['Int']['output'];
  /** Most vertices `neighborhood` starts from. */
  traversalStartsMax: Scalars['Int']['output'];
  /** Milliseconds after which a traversal begins no further step. */
  traversalTimeMs: Scalars['Int']['output'];
  /** How deep the value of a variable may nest. */
  valuesDepthMax: Scalars['Int']['output'];
  /** Most rows that an upsert takes. */
  writeRowsMax: Scalars['Int']['output'];
};

/** What a place was to an event. */
export type LocationRole =
  /** The wider area it touched. */
  | 'AREA'
  /** Where it led to. */
  | 'DESTINATION'
  /** Where it started from. */
  | 'ORIGIN'
  /** Where it happened. */
  | 'PRIMARY';

/** Conditions on a LocationRole. */
export type LocationRoleFilter = {
  /** Equal to it. */
  eq?: InputMaybe<LocationRole>;
  /** One of these. */
  in?: InputMaybe<Array<LocationRole>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<LocationRole>;
  /** None of these. */
  notIn?: InputMaybe<Array<LocationRole>>;
};

/** A stated count: exactly `value`, or at least, at most or about it. */
export type Measure = {
  __typename?: 'Measure';
  /** The day the count refers to. */
  asOf?: Maybe<Scalars['Date']['output']>;
  /** Who says so, and where. */
  citation?: Maybe<Citation>;
  /** What is counted. */
  kind: MeasureKind;
  /** How the number is meant. */
  qualifier: Qualifier;
  /** What one of them is, e.g. soldiers. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The number stated; not negative, unless the kind is OTHER. */
  value: Scalars['Int']['output'];
};

/** Conditions on one stated count. */
export type MeasureFilter = {
  /** What is counted. */
  kind?: InputMaybe<MeasureKindFilter>;
  /** How the number is meant. */
  qualifier?: InputMaybe<QualifierFilter>;
  /** The number. */
  value?: InputMaybe<IntFilter>;
};

/** A stated count. */
export type MeasureInput = {
  /** The day the count refers to. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Who says so, and where. */
  citation?: InputMaybe<CitationInput>;
  /** What is counted. */
  kind: MeasureKind;
  /** How the number is meant. */
  qualifier: Qualifier;
  /** What one of them is, e.g. soldiers. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** The number stated; not negative, unless the kind is OTHER. */
  value: Scalars['Int']['input'];
};

/** What a stated count counts. */
export type MeasureKind =
  /** People captured. */
  | 'CAPTURED'
  /** People captured or killed. */
  | 'CAPTURED_OR_KILLED'
  /** People held. */
  | 'DETAINED'
  /** People driven from home. */
  | 'DISPLACED'
  /** Members a group is thought to have. */
  | 'ESTIMATED_STRENGTH'
  /** People killed. */
  | 'KILLED'
  /** Something else; `unit` says what. */
  | 'OTHER'
  /** Attacks carried out. */
  | 'STRIKES'
  /** Targets hit. */
  | 'TARGETS_STRUCK'
  /** People moved. */
  | 'TRANSFERRED'
  /** People wounded. */
  | 'WOUNDED';

/** Conditions on a MeasureKind. */
export type MeasureKindFilter = {
  /** Equal to it. */
  eq?: InputMaybe<MeasureKind>;
  /** One of these. */
  in?: InputMaybe<Array<MeasureKind>>;
  /** Not equal to it. */
  ne?: InputMaybe<MeasureKind>;
  /** None of these. */
  notIn?: InputMaybe<Array<MeasureKind>>;
};

/** Conditions on a list of stated counts. */
export type MeasureListFilter = {
  /** None matches. */
  none?: InputMaybe<MeasureFilter>;
  /** At least one matches. */
  some?: InputMaybe<MeasureFilter>;
};

/** What a merge did. */
export type MergePayload = {
  __typename?: 'MergePayload';
  /** What changed, in order; undoing any of these undoes the merge. */
  changes: Array<Change>;
  /** The entity that the others were merged into. */
  entity: Entity;
  /** How many writes the graph has seen, with this one. */
  revision: Scalars['Int']['output'];
};

/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Makes several entities of one type one: names, external ids, tags and edges move to it, and the old ids lead to it.
   * Role: admin.
   */
  mergeEntities: MergePayload;
  /**
   * Takes vertices, with their edges, and edges out of lists, counts, searches and walks. Nothing is deleted: a retracted
   * vertex is still found by its id, and `undo` brings it back. Role: editor.
   */
  retract: RetractPayload;
  /**
   * Takes a change back, with all that was done with it (`Change.act`). CONFLICT where the graph has moved on since. An
   * undo is a change too, and can be undone. Role: admin.
   */
  undo: UndoPayload;
  /** Creates actors, or changes those that are there; the same input again changes nothing. Role: editor. */
  upsertActors: UpsertPayload;
  /** Creates events, or changes those that are there; the same input again changes nothing. Role: editor. */
  upsertEvents: UpsertPayload;
  /** Creates places, or changes those that are there; the same input again changes nothing. Role: editor. */
  upsertPlaces: UpsertPayload;
  /** Creates edges, or changes those that are there; the same input again changes nothing. Role: editor. */
  upsertRelationships: UpsertPayload;
  /** Creates sources, or changes those that are there; the same input again changes nothing. Role: editor. */
  upsertSources: UpsertPayload;
};


/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type MutationMergeEntitiesArgs = {
  from: Array<Scalars['ID']['input']>;
  into: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type MutationRetractArgs = {
  ids: Array<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type MutationUndoArgs = {
  changeId: Scalars['ID']['input'];
};


/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type MutationUpsertActorsArgs = {
  input: Array<ActorInput>;
};


/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type MutationUpsertEventsArgs = {
  input: Array<EventInput>;
};


/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type MutationUpsertPlacesArgs = {
  input: Array<PlaceInput>;
};


/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type MutationUpsertRelationshipsArgs = {
  input: Array<RelationshipInput>;
};


/** Changes to the graph. Each is made whole or not at all, and stands in the history. They need a key: see `CASUS_KEYS`. */
export type MutationUpsertSourcesArgs = {
  input: Array<SourceInput>;
};

/** A circle on the globe. */
export type NearInput = {
  /** Degrees north of its centre, -90 to 90. */
  latitude: Scalars['Float']['input'];
  /** Degrees east of its centre, -180 to 180. */
  longitude: Scalars['Float']['input'];
  /** Its radius in kilometres, above 0. */
  radiusKm: Scalars['Float']['input'];
};

/** An actor in a network of co-participation. */
export type NetworkActor = {
  __typename?: 'NetworkActor';
  /** The actor. */
  actor: Actor;
  /** Its betweenness; null unless BETWEENNESS is asked for. */
  betweenness?: Maybe<Scalars['Float']['output']>;
  /** The number of its community; null unless COMMUNITY is asked for. */
  community?: Maybe<Scalars['Int']['output']>;
  /** With how many actors of the network it shares events, as the network's edges show. */
  degree: Scalars['Int']['output'];
  /** In how many of the filtered events it took part. */
  events: Scalars['Int']['output'];
  /** Its PageRank; null unless PAGE_RANK is asked for. */
  pageRank?: Maybe<Scalars['Float']['output']>;
};

/** Two actors of a network and the events they share. */
export type NetworkEdge = {
  __typename?: 'NetworkEdge';
  /** The id of the actor whose id comes first. */
  a: Scalars['ID']['output'];
  /** The id of the other. */
  b: Scalars['ID']['output'];
  /** The day on which the first of these starts. */
  firstDate?: Maybe<Scalars['Date']['output']>;
  /** The day on which the last of these ends. */
  lastDate?: Maybe<Scalars['Date']['output']>;
  /** In how many of these they stood on different sides. */
  opposed: Scalars['Int']['output'];
  /** In how many of these they stood on the same side. */
  sameSide: Scalars['Int']['output'];
  /** In how many of the filtered events both took part. */
  sharedEvents: Scalars['Int']['output'];
};

/** A measure of an actor's place in a network. */
export type NetworkMetric =
  /** Betweenness centrality (Freeman 1977; Brandes 2001), unweighted, as the share of all pairs: 0 to 1. */
  | 'BETWEENNESS'
  /** Weighted Louvain communities (Blondel et al. 2008), numbered from 0 by size, then by smallest id. */
  | 'COMMUNITY'
  /** Weighted PageRank (Brin and Page 1998), damping 0.85; the values of a network add up to 1. */
  | 'PAGE_RANK';

/** Relay object identification: anything with an id of its own. */
export type Node = {
  /** Stable, readable id. */
  id: Scalars['ID']['output'];
};

/** Where a page stands in its list (Relay Cursor Connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more items follow; when paging backwards, whether `before` was given. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether items come before; when paging forwards, whether `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Who took part in an event, and how. */
export type ParticipantInput = {
  /** The id of the actor. */
  actor: Scalars['ID']['input'];
  /** Where its statement stands. */
  citations?: InputMaybe<Array<CitationInput>>;
  /** How sure we are of it, 0 to 100. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** True when you conclude it, and no source says it. */
  isInferred?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it did; null where the source gives no role. */
  role?: InputMaybe<ParticipantRole>;
  /** Which side it was on. */
  side?: InputMaybe<Side>;
};

/** What an actor did in an event. */
export type ParticipantRole =
  /** Did it. */
  | 'INITIATOR'
  /** Stood between the parties. */
  | 'MEDIATOR'
  /** Asked for it. */
  | 'REQUESTER'
  /** Said it. */
  | 'SPEAKER'
  /** It is about this actor. */
  | 'SUBJECT'
  /** Helped or welcomed it. */
  | 'SUPPORTER'
  /** It was aimed at. */
  | 'TARGET'
  /** Suffered it without being aimed at or able to fight. */
  | 'VICTIM';

/** Conditions on a ParticipantRole. */
export type ParticipantRoleFilter = {
  /** Equal to it. */
  eq?: InputMaybe<ParticipantRole>;
  /** One of these. */
  in?: InputMaybe<Array<ParticipantRole>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<ParticipantRole>;
  /** None of these. */
  notIn?: InputMaybe<Array<ParticipantRole>>;
};

/** A simple path: no vertex stands in it twice. */
export type Path = {
  __typename?: 'Path';
  /** How many relationships it has; 0 where both ends are the same vertex. */
  length: Scalars['Int']['output'];
  /** Its vertices from `from` to `to`. */
  nodes: Array<Entity>;
  /** Its edges in the order walked; of several between the same vertices, the first by id. */
  relationships: Array<Relationship>;
};

/** Paths between two vertices. */
export type PathResult = {
  __typename?: 'PathResult';
  /** The paths: fewest relationships first, then the smaller sum of the inner vertices' degrees, then ids in order. */
  paths: Array<Path>;
  /** Why there may be more, or better ones; null when what was asked for is complete and no hub was left out on the way. */
  truncated?: Maybe<Truncation>;
};

/** A place, from a world region to a single site. */
export type Place = Entity & Node & {
  __typename?: 'Place';
  /** Other names people use for it. */
  aliases: Array<Scalars['String']['output']>;
  /** The places that hold it, nearest first, at most `limits.hierarchyLevelsMax` levels up. */
  ancestors: Array<Place>;
  /** Where its statements stand, source by source. */
  citations: CitationConnection;
  /** How sure we are that it is as stated, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** The places directly inside it. */
  contains: PlaceConnection;
  /** Who controls or controlled it. */
  controlledBy: Array<ActorPlaceRelation>;
  /** ISO 3166-1 alpha-2 code of the country it is or lies in. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** When casus first held it. */
  createdAt: Scalars['DateTime']['output'];
  /** How many relationships it has, of any type and direction. */
  degree: Scalars['Int']['output'];
  /** What it is, in our own words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Which kind of vertex it is; tells the concrete type. */
  entityType: EntityType;
  /** The events there; with `includeWithin`, also those at places inside it, each event once. */
  events: PlaceEventConnection;
  /** Ids in other catalogues (STIX 2.1 external references), e.g. WIKIDATA, GEONAMES, UCDP_ACTOR. */
  externalIds: Array<ExternalId>;
  /** What was changed on it, the oldest change first. */
  history: ChangeConnection;
  /** Stable, readable id; never an engine's internal id. */
  id: Scalars['ID']['output'];
  /** The name it is best known by. */
  name: Scalars['String']['output'];
  /** What kind of place it is. */
  placeType: PlaceType;
  /** Where it is (WGS 84); null where no source says. */
  point?: Maybe<Point>;
  /** Its edges, of any type and direction. */
  relationships: RelationshipConnection;
  /** When it was retracted: from then on it is found by its id alone, and has no relationships; null while it stands. */
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was retracted. */
  retractionReason?: Maybe<Scalars['String']['output']>;
  /** Free keywords, such as `aircraft:unmanned`. */
  tags: Array<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The next larger place that holds it. */
  within?: Maybe<Place>;
};


/** A place, from a world region to a single site. */
export type PlaceCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A place, from a world region to a single site. */
export type PlaceContainsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<PlaceOrder>>;
  where?: InputMaybe<PlaceFilter>;
};


/** A place, from a world region to a single site. */
export type PlaceControlledByArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
};


/** A place, from a world region to a single site. */
export type PlaceEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeWithin?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EventOrder>>;
  where?: InputMaybe<EventFilter>;
};


/** A place, from a world region to a single site. */
export type PlaceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A place, from a world region to a single site. */
export type PlaceRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<RelationshipOrder>>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A page of places. */
export type PlaceConnection = {
  __typename?: 'PlaceConnection';
  /** The items with their cursors. */
  edges: Array<PlaceEdge>;
  /** The items alone. */
  nodes: Array<Place>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of places. */
export type PlaceEdge = {
  __typename?: 'PlaceEdge';
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Place;
};

/** A page of a place’s events. */
export type PlaceEventConnection = {
  __typename?: 'PlaceEventConnection';
  /** The items with their cursors. */
  edges: Array<PlaceEventEdge>;
  /** The items alone. */
  nodes: Array<Event>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of a place’s events. */
export type PlaceEventEdge = {
  __typename?: 'PlaceEventEdge';
  /** Where its statement stands. */
  citations: Array<Citation>;
  /** How sure we are of it, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** How exactly the place is known (UCDP where_prec, ACLED geo_precision). */
  geoPrecision?: Maybe<GeoPrecision>;
  /** What the place was to the event. */
  locationRole?: Maybe<LocationRole>;
  /** The item. */
  node: Event;
};

/** Conditions on an event at a place, the edge itself. */
export type PlaceEventEdgeFilter = {
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** How exactly the place is known. */
  geoPrecision?: InputMaybe<GeoPrecisionFilter>;
  /** What the place was to the event. */
  locationRole?: InputMaybe<LocationRoleFilter>;
};

/** Conditions on an event at a place: on the item, and under `edge` on the edge that leads to it. */
export type PlaceEventFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<PlaceEventFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<PlaceEventFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<PlaceEventFilter>>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** What led to it. */
  causes?: InputMaybe<EventRelationListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** What it led to. */
  consequences?: InputMaybe<EventRelationListFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its last day. */
  dateEnd?: InputMaybe<DateFilter>;
  /** How exactly the days are known. */
  datePrecision?: InputMaybe<DatePrecisionFilter>;
  /** Its first day. */
  dateStart?: InputMaybe<DateFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** ACLED disorder_type. */
  disorderType?: InputMaybe<StringFilter>;
  /** Whether it may have happened in these days; its `datePrecision` decides. */
  during?: InputMaybe<DateWindow>;
  /** The edge that leads to it. */
  edge?: InputMaybe<PlaceEventEdgeFilter>;
  /** The source’s own codes. */
  eventCodes?: InputMaybe<ExternalIdListFilter>;
  /** What happened. */
  eventType?: InputMaybe<EventTypeFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Best estimate of deaths. */
  fatalitiesBest?: InputMaybe<IntFilter>;
  /** Highest estimate of deaths. */
  fatalitiesHigh?: InputMaybe<IntFilter>;
  /** Lowest estimate of deaths. */
  fatalitiesLow?: InputMaybe<IntFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its kind. */
  kind?: InputMaybe<EventKindFilter>;
  /** Where it happened. */
  locations?: InputMaybe<EventLocationListFilter>;
  /** Other counts stated of it. */
  measures?: InputMaybe<MeasureListFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** The event it is part of. */
  partOf?: InputMaybe<EventListFilter>;
  /** Who took part. */
  participants?: InputMaybe<EventParticipantListFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** How settled it is. */
  status?: InputMaybe<EventStatusFilter>;
  /** ACLED sub_event_type. */
  subEventType?: InputMaybe<StringFilter>;
  /** The events that are part of it. */
  subEvents?: InputMaybe<EventListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on a place’s events. */
export type PlaceEventListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<PlaceEventFilter>;
  /** None matches. */
  none?: InputMaybe<PlaceEventFilter>;
  /** At least one matches. */
  some?: InputMaybe<PlaceEventFilter>;
};

/** Conditions on a place. */
export type PlaceFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<PlaceFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<PlaceFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<PlaceFilter>>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** Where its statements stand. */
  citations?: InputMaybe<CitationListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** The places directly inside it. */
  contains?: InputMaybe<PlaceListFilter>;
  /** ISO 3166-1 alpha-2 code. */
  countryCode?: InputMaybe<StringFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** The events at the place or inside it, at most `limits.hierarchyLevelsMax` levels down. */
  events?: InputMaybe<PlaceEventListFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** Its kind. */
  placeType?: InputMaybe<PlaceTypeFilter>;
  /** Where it is. */
  point?: InputMaybe<PointFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** At this place or inside it, at most `limits.hierarchyLevelsMax` levels down. */
  within?: InputMaybe<Scalars['ID']['input']>;
};

/** A place to write. A field that is left out stays as it is, null takes it away, and a list replaces the one that is there. */
export type PlaceInput = {
  /** Other names people use for it. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where its statements stand; those that it has already stay. */
  citations?: InputMaybe<Array<CitationInput>>;
  /** How sure we are that it is as stated, 0 to 100. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** ISO 3166-1 alpha-2 code of the country it is or lies in. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in your own words. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Ids in other catalogues. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Stable, readable id, such as `place:palmyra`: 1 to 300 characters without spaces, control characters and ~. */
  id: Scalars['ID']['input'];
  /** The name it is best known by; needed where it is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What kind of place it is; UNKNOWN where it is new and this is left out. */
  placeType?: InputMaybe<PlaceType>;
  /** Where it is (WGS 84). */
  point?: InputMaybe<PointInput>;
  /** Free keywords. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The id of the next larger place that holds it. */
  within?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions on a list of places. */
export type PlaceListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<PlaceFilter>;
  /** None matches. */
  none?: InputMaybe<PlaceFilter>;
  /** At least one matches. */
  some?: InputMaybe<PlaceFilter>;
};

/** One sort key of places. */
export type PlaceOrder =
  /** By confidence. */
  { confidence: SortDirection; countryCode?: never; createdAt?: never; id?: never; name?: never; placeType?: never; updatedAt?: never; }
  |  /** By country code. */
  { confidence?: never; countryCode: SortDirection; createdAt?: never; id?: never; name?: never; placeType?: never; updatedAt?: never; }
  |  /** By when casus first held it. */
  { confidence?: never; countryCode?: never; createdAt: SortDirection; id?: never; name?: never; placeType?: never; updatedAt?: never; }
  |  /** By id. */
  { confidence?: never; countryCode?: never; createdAt?: never; id: SortDirection; name?: never; placeType?: never; updatedAt?: never; }
  |  /** By name. */
  { confidence?: never; countryCode?: never; createdAt?: never; id?: never; name: SortDirection; placeType?: never; updatedAt?: never; }
  |  /** By kind. */
  { confidence?: never; countryCode?: never; createdAt?: never; id?: never; name?: never; placeType: SortDirection; updatedAt?: never; }
  |  /** By when it last changed. */
  { confidence?: never; countryCode?: never; createdAt?: never; id?: never; name?: never; placeType?: never; updatedAt: SortDirection; };

/** Kinds of places, from large to small. */
export type PlaceType =
  /** First-order division, such as a governorate. */
  | 'ADMIN1'
  /** Second-order division, such as a district. */
  | 'ADMIN2'
  /** Third-order division. */
  | 'ADMIN3'
  /** Area without a formal border. */
  | 'AREA'
  /** Country (ISO 3166-1). */
  | 'COUNTRY'
  /** Military base. */
  | 'MILITARY_BASE'
  /** Region of the world or of several countries. */
  | 'REGION'
  /** City, town or village. */
  | 'SETTLEMENT'
  /** Single site or building. */
  | 'SITE'
  /** Not known. */
  | 'UNKNOWN';

/** Conditions on a PlaceType. */
export type PlaceTypeFilter = {
  /** Equal to it. */
  eq?: InputMaybe<PlaceType>;
  /** One of these. */
  in?: InputMaybe<Array<PlaceType>>;
  /** Not equal to it. */
  ne?: InputMaybe<PlaceType>;
  /** None of these. */
  notIn?: InputMaybe<Array<PlaceType>>;
};

/** A point on the WGS 84 ellipsoid, in decimal degrees. */
export type Point = {
  __typename?: 'Point';
  /** Degrees north, -90 to 90. */
  latitude: Scalars['Float']['output'];
  /** Degrees east, -180 to 180. */
  longitude: Scalars['Float']['output'];
};

/** Conditions on a point. */
export type PointFilter = {
  /** Inside a box of parallels and meridians. */
  box?: InputMaybe<BoxInput>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Within a distance of a point, along the great circle. */
  near?: InputMaybe<NearInput>;
};

/** A point on the WGS 84 ellipsoid, in decimal degrees. */
export type PointInput = {
  /** Degrees north, -90 to 90. */
  latitude: Scalars['Float']['input'];
  /** Degrees east, -180 to 180. */
  longitude: Scalars['Float']['input'];
};

/** How a stated number is meant. */
export type Qualifier =
  /** About it. */
  | 'ABOUT'
  /** It or more. */
  | 'AT_LEAST'
  /** It or less. */
  | 'AT_MOST'
  /** Exactly it. */
  | 'EXACTLY'
  /** Less than it. */
  | 'LESS_THAN'
  /** More than it. */
  | 'MORE_THAN';

/** Conditions on a Qualifier. */
export type QualifierFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Qualifier>;
  /** One of these. */
  in?: InputMaybe<Array<Qualifier>>;
  /** Not equal to it. */
  ne?: InputMaybe<Qualifier>;
  /** None of these. */
  notIn?: InputMaybe<Array<Qualifier>>;
};

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** One actor by its id; null when there is none. */
  actor?: Maybe<Actor>;
  /** Who takes part in events with whom: the actors of the filtered events, joined where they share some. */
  actorNetwork: ActorNetwork;
  /** Actors, filtered, sorted and paged. */
  actors: ActorConnection;
  /** Vertices with a relationship to each of those given. */
  commonNeighbors: CommonNeighborsResult;
  /** One event by its id; null when there is none. */
  event?: Maybe<Event>;
  /** How events led to one another: along CAUSED, RESPONDED_TO and PART_OF, from one event. */
  eventChain: Subgraph;
  /**
   * Events counted, and their deaths added up, by one to three keys; most events first, then by the keys' values.
   * An event without a value for a key (no actor, no place) is in no group of it. An event that is part of another that is
   * counted in the same group, at most `limits.hierarchyLevelsMax` levels up, is not counted there again. A whole that
   * states no deaths gives way to its parts where one of them in the group does: they are counted in its place, so that no
   * known deaths are lost.
   */
  eventStats: Array<EventStat>;
  /** Events, filtered, sorted and paged. */
  events: EventConnection;
  /** Every bound the service enforces. */
  limits: Limits;
  /**
   * What stands around some vertices: everything within `depth` steps of any of them. Where `limit` bites, the closest
   * vertices come first and, equally close, those with more relationships. A next call from the `frontier` continues.
   */
  neighborhood: Subgraph;
  /** Any entity or edge by its id; null when there is none. */
  node?: Maybe<Node>;
  /** Entities and edges by their ids, in the order asked, null where there is none. */
  nodes: Array<Maybe<Node>>;
  /**
   * The shortest ways from one vertex to another that pass no vertex twice. Paths that differ only in which of several
   * edges between the same vertices they take count as one. None: an empty list.
   */
  paths: PathResult;
  /** One place by its id; null when there is none. */
  place?: Maybe<Place>;
  /** Places, filtered, sorted and paged. */
  places: PlaceConnection;
  /** Edges of any type, filtered, sorted and paged. */
  relationships: RelationshipConnection;
  /** Finds entities by name, alias or description: folds case, diacritics, punctuation and the Arabic article; takes prefixes, and one typo in words of five letters or more. */
  search: SearchConnection;
  /** One source by its id; null when there is none. */
  source?: Maybe<Source>;
  /** Sources, filtered, sorted and paged. */
  sources: SourceConnection;
  /** What the graph holds, and on which engine. */
  statistics: GraphStatistics;
  /**
   * Events by the time they start, from the first bucket that has one to the last, empty ones included. An event that
   * spans several buckets counts where it starts. An event that is part of another one counted is counted as well.
   */
  timeline: Array<TimeBucket>;
};


/** What can be asked. */
export type QueryActorArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryActorNetworkArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  metrics?: InputMaybe<Array<NetworkMetric>>;
  minSharedEvents?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EventFilter>;
};


/** What can be asked. */
export type QueryActorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ActorOrder>>;
  where?: InputMaybe<ActorFilter>;
};


/** What can be asked. */
export type QueryCommonNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  ids: Array<Scalars['ID']['input']>;
  where?: InputMaybe<TraversalFilter>;
};


/** What can be asked. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryEventChainArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<ChainDirection>;
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryEventStatsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  groupBy: Array<EventGroupBy>;
  where?: InputMaybe<EventFilter>;
};


/** What can be asked. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EventOrder>>;
  where?: InputMaybe<EventFilter>;
};


/** What can be asked. */
export type QueryNeighborhoodArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  ids: Array<Scalars['ID']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<TraversalFilter>;
};


/** What can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  k?: InputMaybe<Scalars['Int']['input']>;
  maxDepth?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['ID']['input'];
  where?: InputMaybe<TraversalFilter>;
};


/** What can be asked. */
export type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<PlaceOrder>>;
  where?: InputMaybe<PlaceFilter>;
};


/** What can be asked. */
export type QueryRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<RelationshipOrder>>;
  where?: InputMaybe<RelationshipFilter>;
};


/** What can be asked. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  types?: InputMaybe<Array<EntityType>>;
};


/** What can be asked. */
export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SourceOrder>>;
  where?: InputMaybe<SourceFilter>;
};


/** What can be asked. */
export type QueryTimelineArgs = {
  interval: TimeInterval;
  where?: InputMaybe<EventFilter>;
};

/** An edge of the graph as an object of its own. */
export type Relationship = Node & {
  __typename?: 'Relationship';
  /** Where its statement stands. */
  citations: Array<Citation>;
  /** How sure we are of it, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** Last day it holds; null while it holds or when unknown. */
  dateEnd?: Maybe<Scalars['Date']['output']>;
  /** First day it holds. */
  dateStart?: Maybe<Scalars['Date']['output']>;
  /** The vertex it starts at. */
  from: Entity;
  /** How exactly the place is known (UCDP where_prec, ACLED geo_precision). */
  geoPrecision?: Maybe<GeoPrecision>;
  /** Stable, readable id, made of both ends and the type. */
  id: Scalars['ID']['output'];
  /** True when we conclude it, and no source says it. */
  isInferred: Scalars['Boolean']['output'];
  /** What the place was to the event. */
  locationRole?: Maybe<LocationRole>;
  /** What the actor did in the event; null where the source gives no role. */
  role?: Maybe<ParticipantRole>;
  /** Which side the actor was on (UCDP side_a, side_b); implies no direction. */
  side?: Maybe<Side>;
  /** The vertex it ends at. */
  to: Entity;
  /** What joins the two ends. */
  type: RelationshipType;
};

/** A page of edges. */
export type RelationshipConnection = {
  __typename?: 'RelationshipConnection';
  /** The items with their cursors. */
  edges: Array<RelationshipEdge>;
  /** The items alone. */
  nodes: Array<Relationship>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of edges. */
export type RelationshipEdge = {
  __typename?: 'RelationshipEdge';
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Relationship;
};

/** Conditions on an edge. */
export type RelationshipFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<RelationshipFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<RelationshipFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<RelationshipFilter>>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** Last day it holds. */
  dateEnd?: InputMaybe<DateFilter>;
  /** First day it holds. */
  dateStart?: InputMaybe<DateFilter>;
  /** The vertex it starts at. */
  from?: InputMaybe<EntityFilter>;
  /** How exactly the place is known. */
  geoPrecision?: InputMaybe<GeoPrecisionFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Whether we conclude it ourselves. */
  isInferred?: InputMaybe<BooleanFilter>;
  /** What the place was to the event. */
  locationRole?: InputMaybe<LocationRoleFilter>;
  /** What the actor did in the event. */
  role?: InputMaybe<ParticipantRoleFilter>;
  /** Which side the actor was on. */
  side?: InputMaybe<SideFilter>;
  /** The vertex it ends at. */
  to?: InputMaybe<EntityFilter>;
  /** What joins the two ends. */
  type?: InputMaybe<RelationshipTypeFilter>;
};

/** An edge to write: found by its ends and type, and by its role, locator or first day. A field that is left out stays as it is. */
export type RelationshipInput = {
  /** Where its statement stands. */
  citations?: InputMaybe<Array<CitationInput>>;
  /** How sure we are of it, 0 to 100. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** Last day it holds. */
  dateEnd?: InputMaybe<Scalars['Date']['input']>;
  /** First day it holds. */
  dateStart?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the vertex it starts at. */
  from: Scalars['ID']['input'];
  /** How exactly the place is known. */
  geoPrecision?: InputMaybe<GeoPrecision>;
  /** True when you conclude it, and no source says it; false where it is new and this is left out. */
  isInferred?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the place was to the event. */
  locationRole?: InputMaybe<LocationRole>;
  /** What the actor did in the event; null where the source gives no role. */
  role?: InputMaybe<ParticipantRole>;
  /** Which side the actor was on. */
  side?: InputMaybe<Side>;
  /** The id of the vertex it ends at. */
  to: Scalars['ID']['input'];
  /** What joins the two ends. */
  type: RelationshipType;
};

/** Conditions on a list of edges. */
export type RelationshipListFilter = {
  /** All match; true of none at all. */
  every?: InputMaybe<RelationshipFilter>;
  /** None matches. */
  none?: InputMaybe<RelationshipFilter>;
  /** At least one matches. */
  some?: InputMaybe<RelationshipFilter>;
};

/** One sort key of edges. */
export type RelationshipOrder =
  /** By confidence. */
  { confidence: SortDirection; dateEnd?: never; dateStart?: never; id?: never; role?: never; side?: never; }
  |  /** By last day. */
  { confidence?: never; dateEnd: SortDirection; dateStart?: never; id?: never; role?: never; side?: never; }
  |  /** By first day. */
  { confidence?: never; dateEnd?: never; dateStart: SortDirection; id?: never; role?: never; side?: never; }
  |  /** By id. */
  { confidence?: never; dateEnd?: never; dateStart?: never; id: SortDirection; role?: never; side?: never; }
  |  /** By role. */
  { confidence?: never; dateEnd?: never; dateStart?: never; id?: never; role: SortDirection; side?: never; }
  |  /** By side. */
  { confidence?: never; dateEnd?: never; dateStart?: never; id?: never; role?: never; side: SortDirection; };

/** What an edge means. */
export type RelationshipType =
  /** The two work together; the direction means nothing. */
  | 'ALLIED_WITH'
  /** The actor has its seat there. */
  | 'BASED_IN'
  /** The event led to the other. */
  | 'CAUSED'
  /** The actor leads the other. */
  | 'COMMANDS'
  /** The actor holds the place. */
  | 'CONTROLS'
  /** The actor belongs to the other. */
  | 'MEMBER_OF'
  /** The event happened at the place. */
  | 'OCCURRED_AT'
  /** The actor is active there. */
  | 'OPERATES_IN'
  /** The actor fights or works against the other. */
  | 'OPPOSES'
  /** The actor took part in the event. */
  | 'PARTICIPATED_IN'
  /** The event is part of the other. */
  | 'PART_OF'
  /** The source states it. */
  | 'REPORTED_BY'
  /** The event answers the other. */
  | 'RESPONDED_TO'
  /** The actor became, or gave way to, the other. */
  | 'SUCCEEDED_BY'
  /** The actor helps the other. */
  | 'SUPPORTS'
  /** The place lies inside the other. */
  | 'WITHIN';

/** How many edges have a type. */
export type RelationshipTypeCount = {
  __typename?: 'RelationshipTypeCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The type. */
  type: RelationshipType;
};

/** Conditions on a RelationshipType. */
export type RelationshipTypeFilter = {
  /** Equal to it. */
  eq?: InputMaybe<RelationshipType>;
  /** One of these. */
  in?: InputMaybe<Array<RelationshipType>>;
  /** Not equal to it. */
  ne?: InputMaybe<RelationshipType>;
  /** None of these. */
  notIn?: InputMaybe<Array<RelationshipType>>;
};

/** Reliability of a source (Admiralty code, NATO AJP-2.1). */
export type Reliability =
  /** Completely reliable. */
  | 'A'
  /** Usually reliable. */
  | 'B'
  /** Fairly reliable. */
  | 'C'
  /** Not usually reliable. */
  | 'D'
  /** Unreliable. */
  | 'E'
  /** Reliability cannot be judged. */
  | 'F';

/** Conditions on a Reliability. */
export type ReliabilityFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Reliability>;
  /** One of these. */
  in?: InputMaybe<Array<Reliability>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Reliability>;
  /** None of these. */
  notIn?: InputMaybe<Array<Reliability>>;
};

/** What a retraction did. */
export type RetractPayload = {
  __typename?: 'RetractPayload';
  /** What changed, in order. */
  changes: Array<Change>;
  /** How many vertices and edges were retracted. */
  retracted: Scalars['Int']['output'];
  /** How many writes the graph has seen, with this one. */
  revision: Scalars['Int']['output'];
  /** How many were retracted already. */
  unchanged: Scalars['Int']['output'];
};

/** A page of search hits, best first. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** The hits with score and match. */
  edges: Array<SearchEdge>;
  /** The entities alone. */
  nodes: Array<Entity>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many hits there are; at most `limits.searchCandidates` of each type. */
  totalCount: Scalars['Int']['output'];
};

/** A search hit. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Opaque position in the list. */
  cursor: Scalars['String']['output'];
  /** The name, alias or description that matched. */
  matched: Scalars['String']['output'];
  /** The entity found. */
  node: Entity;
  /** How good the match is, above 0 to 1: names before aliases before descriptions, exact before prefix before one typo. */
  score: Scalars['Float']['output'];
};

/** A side of a conflict (UCDP side_a, side_b). */
export type Side =
  /** Side A. */
  | 'A'
  /** Side B. */
  | 'B';

/** Conditions on a Side. */
export type SideFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Side>;
  /** One of these. */
  in?: InputMaybe<Array<Side>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Side>;
  /** None of these. */
  notIn?: InputMaybe<Array<Side>>;
};

/** Which way to sort; nulls come last either way. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** A document or data set that statements are taken from. */
export type Source = Entity & Node & {
  __typename?: 'Source';
  /** Other names people use for it. */
  aliases: Array<Scalars['String']['output']>;
  /** Where its statements stand, source by source. */
  citations: CitationConnection;
  /** How sure we are that it is as stated, 0 to 100 (STIX 2.1 confidence). */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** When casus first held it. */
  createdAt: Scalars['DateTime']['output'];
  /** How many relationships it has, of any type and direction. */
  degree: Scalars['Int']['output'];
  /** What it is, in our own words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Which kind of vertex it is; tells the concrete type. */
  entityType: EntityType;
  /** Ids in other catalogues (STIX 2.1 external references), e.g. WIKIDATA, GEONAMES, UCDP_ACTOR. */
  externalIds: Array<ExternalId>;
  /** What was changed on it, the oldest change first. */
  history: ChangeConnection;
  /** Stable, readable id; never an engine's internal id. */
  id: Scalars['ID']['output'];
  /** The entities it reports; one edge for each statement. */
  mentions: EntityConnection;
  /** The name it is best known by. */
  name: Scalars['String']['output'];
  /** The day it was published. */
  publishedAt?: Maybe<Scalars['Date']['output']>;
  /** Who published it. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** Its edges, of any type and direction. */
  relationships: RelationshipConnection;
  /** How reliable it is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** When it was retracted: from then on it is found by its id alone, and has no relationships; null while it stands. */
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was retracted. */
  retractionReason?: Maybe<Scalars['String']['output']>;
  /** What kind of source it is. */
  sourceType: SourceType;
  /** Free keywords, such as `aircraft:unmanned`. */
  tags: Array<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it can be read. */
  url?: Maybe<Scalars['URL']['output']>;
};


/** A document or data set that statements are taken from. */
export type SourceCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A document or data set that statements are taken from. */
export type SourceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A document or data set that statements are taken from. */
export type SourceMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<EntityType>>;
};


/** A document or data set that statements are taken from. */
export type SourceRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<RelationshipOrder>>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A page of sources. */
export type SourceConnection = {
  __typename?: 'SourceConnection';
  /** The items with their cursors. */
  edges: Array<SourceEdge>;
  /** The items alone. */
  nodes: Array<Source>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many items the whole list has; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list: a page of sources. */
export type SourceEdge = {
  __typename?: 'SourceEdge';
  /** Opaque position in the list, stable under inserts. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Source;
};

/** Conditions on a source. */
export type SourceFilter = {
  /** All of these hold too. */
  AND?: InputMaybe<Array<SourceFilter>>;
  /** This does not hold. */
  NOT?: InputMaybe<SourceFilter>;
  /** At least one of these holds; an empty list matches nothing. */
  OR?: InputMaybe<Array<SourceFilter>>;
  /** Its other names. */
  aliases?: InputMaybe<StringListFilter>;
  /** How sure we are of it. */
  confidence?: InputMaybe<IntFilter>;
  /** When casus first held it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its description. */
  description?: InputMaybe<StringFilter>;
  /** Its ids in other catalogues. */
  externalIds?: InputMaybe<ExternalIdListFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its name. */
  name?: InputMaybe<StringFilter>;
  /** The day it was published. */
  publishedAt?: InputMaybe<DateFilter>;
  /** Who published it. */
  publisher?: InputMaybe<StringFilter>;
  /** Its edges. */
  relationships?: InputMaybe<RelationshipListFilter>;
  /** How reliable it is. */
  reliability?: InputMaybe<ReliabilityFilter>;
  /** Its kind. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Its keywords. */
  tags?: InputMaybe<StringListFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Where it can be read. */
  url?: InputMaybe<UrlFilter>;
};

/** A source to write. A field that is left out stays as it is, null takes it away, and a list replaces the one that is there. */
export type SourceInput = {
  /** Other names people use for it. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where its statements stand; those that it has already stay. */
  citations?: InputMaybe<Array<CitationInput>>;
  /** How sure we are that it is as stated, 0 to 100. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** What it is, in your own words. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Ids in other catalogues. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Stable, readable id, such as `source:ucdp-ged`: 1 to 300 characters without spaces, control characters and ~. */
  id: Scalars['ID']['input'];
  /** The name it is best known by; needed where it is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The day it was published. */
  publishedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Who published it. */
  publisher?: InputMaybe<Scalars['String']['input']>;
  /** How reliable it is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** What kind of source it is; OTHER where it is new and this is left out. */
  sourceType?: InputMaybe<SourceType>;
  /** Free keywords. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where it can be read. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** One sort key of sources. */
export type SourceOrder =
  /** By confidence. */
  { confidence: SortDirection; createdAt?: never; id?: never; name?: never; publishedAt?: never; publisher?: never; reliability?: never; sourceType?: never; updatedAt?: never; }
  |  /** By when casus first held it. */
  { confidence?: never; createdAt: SortDirection; id?: never; name?: never; publishedAt?: never; publisher?: never; reliability?: never; sourceType?: never; updatedAt?: never; }
  |  /** By id. */
  { confidence?: never; createdAt?: never; id: SortDirection; name?: never; publishedAt?: never; publisher?: never; reliability?: never; sourceType?: never; updatedAt?: never; }
  |  /** By name. */
  { confidence?: never; createdAt?: never; id?: never; name: SortDirection; publishedAt?: never; publisher?: never; reliability?: never; sourceType?: never; updatedAt?: never; }
  |  /** By day of publication. */
  { confidence?: never; createdAt?: never; id?: never; name?: never; publishedAt: SortDirection; publisher?: never; reliability?: never; sourceType?: never; updatedAt?: never; }
  |  /** By publisher. */
  { confidence?: never; createdAt?: never; id?: never; name?: never; publishedAt?: never; publisher: SortDirection; reliability?: never; sourceType?: never; updatedAt?: never; }
  |  /** By reliability. */
  { confidence?: never; createdAt?: never; id?: never; name?: never; publishedAt?: never; publisher?: never; reliability: SortDirection; sourceType?: never; updatedAt?: never; }
  |  /** By kind. */
  { confidence?: never; createdAt?: never; id?: never; name?: never; publishedAt?: never; publisher?: never; reliability?: never; sourceType: SortDirection; updatedAt?: never; }
  |  /** By when it last changed. */
  { confidence?: never; createdAt?: never; id?: never; name?: never; publishedAt?: never; publisher?: never; reliability?: never; sourceType?: never; updatedAt: SortDirection; };

/** Kinds of sources. */
export type SourceType =
  /** Data set. */
  | 'DATASET'
  /** News article. */
  | 'NEWS_ARTICLE'
  /** Official statement. */
  | 'OFFICIAL_STATEMENT'
  /** None of the others. */
  | 'OTHER'
  /** Press release. */
  | 'PRESS_RELEASE'
  /** Report. */
  | 'REPORT'
  /** Post on social media. */
  | 'SOCIAL_MEDIA';

/** Conditions on a SourceType. */
export type SourceTypeFilter = {
  /** Equal to it. */
  eq?: InputMaybe<SourceType>;
  /** One of these. */
  in?: InputMaybe<Array<SourceType>>;
  /** Not equal to it. */
  ne?: InputMaybe<SourceType>;
  /** None of these. */
  notIn?: InputMaybe<Array<SourceType>>;
};

/** One key of a group. */
export type StatKey = {
  __typename?: 'StatKey';
  /** What it is a value of. */
  by: EventGroupBy;
  /** The actor, place or source; null for other keys. */
  entity?: Maybe<Entity>;
  /** The enum value, year, month, country code, or the entity's id. */
  value: Scalars['String']['output'];
};

/** Conditions on a text. */
export type StringFilter = {
  /** Has this in it; case counts. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this; case counts. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to it. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Greater, or later, than it. */
  gt?: InputMaybe<Scalars['String']['input']>;
  /** At least it, or not before it. */
  gte?: InputMaybe<Scalars['String']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less, or earlier, than it. */
  lt?: InputMaybe<Scalars['String']['input']>;
  /** At most it, or not after it. */
  lte?: InputMaybe<Scalars['String']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** None of these. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Starts with this; case counts. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a list of texts. */
export type StringListFilter = {
  /** Has this one. */
  has?: InputMaybe<Scalars['String']['input']>;
  /** Has all of these. */
  hasEvery?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has at least one of these. */
  hasSome?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether there are none. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A part of the graph: vertices and the edges among them. */
export type Subgraph = {
  __typename?: 'Subgraph';
  /** Vertices with relationships left out, in the order of `nodes`: where a next call continues. */
  frontier: Array<FrontierNode>;
  /** Its vertices, each once: closest first, then the one with more relationships, then by id. */
  nodes: Array<Entity>;
  /** Its edges, each once, by id; both ends are in `nodes`. */
  relationships: Array<Relationship>;
  /** Why and where it ends before everything reachable is in; null when it is complete. */
  truncated?: Maybe<Truncation>;
};

/** What is told as it happens, over graphql-ws on /graphql or graphql-sse on /graphql/stream. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Every committed change to vertices and edges, in order and each once. A client that was away goes on after the cursor
   * of the last change it got. One that reads too slowly is ended with LIMIT_EXCEEDED, which names that cursor.
   */
  changes: Change;
};


/** What is told as it happens, over graphql-ws on /graphql or graphql-sse on /graphql/stream. */
export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  entityTypes?: InputMaybe<Array<EntityType>>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A span of days and the events that start in it. */
export type TimeBucket = {
  __typename?: 'TimeBucket';
  /** How many of each type, most first. */
  byType: Array<TypeCount>;
  /** Its last day. */
  end: Scalars['Date']['output'];
  /** How many events start in it; one that spans several buckets counts where it starts. */
  events: Scalars['Int']['output'];
  /** The sum of their best estimates of deaths; null where none states one. */
  fatalitiesBest?: Maybe<Scalars['Int']['output']>;
  /** Its first day. */
  start: Scalars['Date']['output'];
};

/** The length of a bucket of a timeline. */
export type TimeInterval =
  /** A calendar day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** A quarter of a calendar year. */
  | 'QUARTER'
  /** An ISO 8601 week, Monday to Sunday. */
  | 'WEEK'
  /** A calendar year. */
  | 'YEAR';

/**
 * What a traversal may walk through. Everything left out matches everything; conditions that exclude each other give an
 * empty answer. The vertices a traversal starts from, or leads to, are named and so always in.
 */
export type TraversalFilter = {
  /**
   * Only edges and events that are valid on this day or later. An event matches if it may lie in the window: one dated to
   * the week, month or year (`datePrecision`) may lie anywhere in that week (ISO 8601), month or year; one dated to the
   * day, or with unknown precision, lies between its `dateStart` and `dateEnd`. An edge without dates is always valid.
   */
  dateFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Only edges and events that are valid on this day or earlier; see `dateFrom`, which may not be later. */
  dateTo?: InputMaybe<Scalars['Date']['input']>;
  /** Which way edges are followed; BOTH when left out. */
  direction?: InputMaybe<Direction>;
  /** Only vertices of these types are reached. */
  entityTypes?: InputMaybe<Array<EntityType>>;
  /**
   * Vertices that are not reached: those of an answer that came before, where a walk goes on from its `frontier`. An id that
   * was merged stands for the survivor. At most `limits.excludeIdsMax`.
   */
  excludeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Leaves out edges that are inferred and not stated by a source. */
  excludeInferred?: InputMaybe<Scalars['Boolean']['input']>;
  /** Vertices with more relationships than this are reached but not walked through; `truncated.skippedHubs` names them. */
  maxDegree?: InputMaybe<Scalars['Int']['input']>;
  /** Only edges and vertices whose confidence is at least this, 0 to 100; where none is stated, they match. */
  minConfidence?: InputMaybe<Scalars['Int']['input']>;
  /** Only edges of these types. */
  relationshipTypes?: InputMaybe<Array<RelationshipType>>;
  /**
   * Of `paths` only: event dates never decrease from `from` to `to`. The earliest day an event may lie on and the latest
   * count, as for `dateFrom`: a path is left out only if its events cannot have happened in its order.
   */
  timeRespecting?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only events at this place or inside it, at most `limits.hierarchyLevelsMax` levels down; vertices of other types match. */
  within?: InputMaybe<Scalars['ID']['input']>;
};

/** Which bound was reached, and where. */
export type Truncation = {
  __typename?: 'Truncation';
  /** How many steps from the start it was reached; null where that has no meaning. */
  atDepth?: Maybe<Scalars['Int']['output']>;
  /** Its value: vertices, relationships, steps, milliseconds or degree. */
  limit: Scalars['Int']['output'];
  /** The bound. */
  reason: TruncationReason;
  /** Vertices that were not walked through because of `maxDegree`, by id. */
  skippedHubs: Array<Entity>;
};

/** Which bound kept an answer from being complete. */
export type TruncationReason =
  /** `maxDegree`: hubs were reached and not walked through. */
  | 'DEGREE'
  /** The depth: something lies beyond it; of `paths` a longer path, or more than was looked at. */
  | 'DEPTH'
  /** The most vertices an answer may hold. */
  | 'NODES'
  /** The most relationships an answer may hold. */
  | 'RELATIONSHIPS'
  /** The time a traversal may take. */
  | 'TIME';

/** How many events there are of a type. */
export type TypeCount = {
  __typename?: 'TypeCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The type. */
  eventType: EventType;
};

/** What an undo did. */
export type UndoPayload = {
  __typename?: 'UndoPayload';
  /** What changed, in order. */
  changes: Array<Change>;
  /** How many writes the graph has seen, with this one. */
  revision: Scalars['Int']['output'];
};

/** What an upsert did. Counts are of vertices and edges together. */
export type UpsertPayload = {
  __typename?: 'UpsertPayload';
  /** What changed, in order. */
  changes: Array<Change>;
  /** How many were created. */
  created: Scalars['Int']['output'];
  /** The entities of the input, in its order. */
  entities: Array<Entity>;
  /** The edges of `upsertRelationships`, in the order of its input. */
  relationships: Array<Relationship>;
  /** How many edges were retracted, since the input names all of an event's participants, say, and not these. */
  retracted: Scalars['Int']['output'];
  /** How many writes the graph has seen, with this one. */
  revision: Scalars['Int']['output'];
  /** How many were as the input says already. */
  unchanged: Scalars['Int']['output'];
  /** How many were changed. */
  updated: Scalars['Int']['output'];
};

/** Conditions on a URL. */
export type UrlFilter = {
  /** Equal to it. */
  eq?: InputMaybe<Scalars['URL']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['URL']['input']>>;
  /** Whether it is unknown. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to it. */
  ne?: InputMaybe<Scalars['URL']['input']>;
  /** None of these. */
  notIn?: InputMaybe<Array<Scalars['URL']['input']>>;
};
