// Constraints and indexes on Neo4j; made at every start, where they are not there yet. No parameters.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX actor_actor_type IF NOT EXISTS FOR (n:Actor) ON (n.actorType);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX place_place_type IF NOT EXISTS FOR (n:Place) ON (n.placeType);
CREATE INDEX place_country_code IF NOT EXISTS FOR (n:Place) ON (n.countryCode);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name);
CREATE INDEX event_date_start IF NOT EXISTS FOR (n:Event) ON (n.dateStart);
CREATE INDEX event_date_end IF NOT EXISTS FOR (n:Event) ON (n.dateEnd);
CREATE INDEX event_event_type IF NOT EXISTS FOR (n:Event) ON (n.eventType);
// On two properties: a list of one type, newest first, is read in index order.
CREATE INDEX event_event_type_date_start IF NOT EXISTS FOR (n:Event) ON (n.eventType, n.dateStart);
CREATE INDEX event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);
CREATE INDEX event_fatalities_best IF NOT EXISTS FOR (n:Event) ON (n.fatalitiesBest);
CREATE INDEX source_name IF NOT EXISTS FOR (n:Source) ON (n.name);
CREATE INDEX source_published_at IF NOT EXISTS FOR (n:Source) ON (n.publishedAt);
CREATE INDEX place_latitude IF NOT EXISTS FOR (n:Place) ON (n.latitude);

// History, and what became of vertices and edges that are no more: see src/write.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:CasusGraph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (n:Change) REQUIRE n.seq IS UNIQUE;
CREATE INDEX change_entity_id IF NOT EXISTS FOR (n:Change) ON (n.entityId);
CREATE INDEX change_act IF NOT EXISTS FOR (n:Change) ON (n.act);
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (n:Merged) REQUIRE n.id IS UNIQUE;
CREATE INDEX merged_into IF NOT EXISTS FOR (n:Merged) ON (n.mergedInto);
CREATE CONSTRAINT retracted_id IF NOT EXISTS FOR (n:Retracted) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT retracted_relationship_id IF NOT EXISTS FOR (n:RetractedRelationship) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_dataset IF NOT EXISTS FOR (n:Entity) ON (n.dataset);

// Edges that are rows of a data set; most are rows of none, and cost nothing here.
CREATE INDEX participated_in_dataset IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.dataset);
CREATE INDEX occurred_at_dataset IF NOT EXISTS FOR ()-[r:OCCURRED_AT]-() ON (r.dataset);
CREATE INDEX within_dataset IF NOT EXISTS FOR ()-[r:WITHIN]-() ON (r.dataset);
CREATE INDEX part_of_dataset IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.dataset);
CREATE INDEX caused_dataset IF NOT EXISTS FOR ()-[r:CAUSED]-() ON (r.dataset);
CREATE INDEX responded_to_dataset IF NOT EXISTS FOR ()-[r:RESPONDED_TO]-() ON (r.dataset);
CREATE INDEX member_of_dataset IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.dataset);
CREATE INDEX commands_dataset IF NOT EXISTS FOR ()-[r:COMMANDS]-() ON (r.dataset);
CREATE INDEX allied_with_dataset IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() ON (r.dataset);
CREATE INDEX opposes_dataset IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.dataset);
CREATE INDEX supports_dataset IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.dataset);
CREATE INDEX succeeded_by_dataset IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() ON (r.dataset);
CREATE INDEX based_in_dataset IF NOT EXISTS FOR ()-[r:BASED_IN]-() ON (r.dataset);
CREATE INDEX operates_in_dataset IF NOT EXISTS FOR ()-[r:OPERATES_IN]-() ON (r.dataset);
CREATE INDEX controls_dataset IF NOT EXISTS FOR ()-[r:CONTROLS]-() ON (r.dataset);
CREATE INDEX reported_by_dataset IF NOT EXISTS FOR ()-[r:REPORTED_BY]-() ON (r.dataset);

// Search: words and trigrams of names, words of descriptions; see src/search.
CREATE FULLTEXT INDEX actor_search_names IF NOT EXISTS FOR (n:Actor) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX actor_search_description IF NOT EXISTS FOR (n:Actor) ON EACH [n.searchDescription] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX place_search_names IF NOT EXISTS FOR (n:Place) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX place_search_description IF NOT EXISTS FOR (n:Place) ON EACH [n.searchDescription] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX event_search_names IF NOT EXISTS FOR (n:Event) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX event_search_description IF NOT EXISTS FOR (n:Event) ON EACH [n.searchDescription] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX source_search_names IF NOT EXISTS FOR (n:Source) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX source_search_description IF NOT EXISTS FOR (n:Source) ON EACH [n.searchDescription] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
