// Constraints and indexes on Grafeo; made at every start, where they are not there yet. No parameters.
// A constraint alone does not make MERGE fast: each has an index of its own. Text indexes are made by the driver.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id_lookup IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX actor_id_lookup IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE INDEX place_id_lookup IF NOT EXISTS FOR (n:Place) ON (n.id);
CREATE INDEX event_id_lookup IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX source_id_lookup IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX actor_actor_type IF NOT EXISTS FOR (n:Actor) ON (n.actorType);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX place_place_type IF NOT EXISTS FOR (n:Place) ON (n.placeType);
CREATE INDEX place_country_code IF NOT EXISTS FOR (n:Place) ON (n.countryCode);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name);
CREATE INDEX event_date_start IF NOT EXISTS FOR (n:Event) ON (n.dateStart);
CREATE INDEX event_date_end IF NOT EXISTS FOR (n:Event) ON (n.dateEnd);
CREATE INDEX event_event_type IF NOT EXISTS FOR (n:Event) ON (n.eventType);
CREATE INDEX event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);
CREATE INDEX event_fatalities_best IF NOT EXISTS FOR (n:Event) ON (n.fatalitiesBest);
CREATE INDEX source_name IF NOT EXISTS FOR (n:Source) ON (n.name);
CREATE INDEX source_published_at IF NOT EXISTS FOR (n:Source) ON (n.publishedAt);
CREATE INDEX change_id_lookup IF NOT EXISTS FOR (n:Change) ON (n.id);
CREATE INDEX change_seq_lookup IF NOT EXISTS FOR (n:Change) ON (n.seq);
CREATE INDEX change_entity_id IF NOT EXISTS FOR (n:Change) ON (n.entityId);
