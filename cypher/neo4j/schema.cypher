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
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (n:Change) REQUIRE n.seq IS UNIQUE;
CREATE INDEX change_entity_id IF NOT EXISTS FOR (n:Change) ON (n.entityId);

// Search: words and trigrams of names, words of descriptions; see src/search.
CREATE FULLTEXT INDEX actor_search_names IF NOT EXISTS FOR (n:Actor) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX actor_search_description IF NOT EXISTS FOR (n:Actor) ON EACH [n.searchDescription] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX place_search_names IF NOT EXISTS FOR (n:Place) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX place_search_description IF NOT EXISTS FOR (n:Place) ON EACH [n.searchDescription] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX event_search_names IF NOT EXISTS FOR (n:Event) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX event_search_description IF NOT EXISTS FOR (n:Event) ON EACH [n.searchDescription] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX source_search_names IF NOT EXISTS FOR (n:Source) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX source_search_description IF NOT EXISTS FOR (n:Source) ON EACH [n.searchDescription] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
