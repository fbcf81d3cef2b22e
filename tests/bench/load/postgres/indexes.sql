-- Foreign keys, each with an index that starts with it, as PostGraphile advises (a relation without one is left out of its schema).
ALTER TABLE places ADD FOREIGN KEY (within_id) REFERENCES places;
ALTER TABLE participations ADD FOREIGN KEY (event_id) REFERENCES events, ADD FOREIGN KEY (actor_id) REFERENCES actors;
ALTER TABLE locations ADD FOREIGN KEY (event_id) REFERENCES events, ADD FOREIGN KEY (place_id) REFERENCES places;
CREATE INDEX ON places (within_id);
CREATE INDEX ON participations (actor_id, event_id);
CREATE INDEX ON locations (place_id, event_id);

-- What is filtered or sorted by. Newest first with the id as tie-break is one index to read in order, and so it is within a type.
CREATE INDEX ON events (date_start DESC, id);
CREATE INDEX ON events (event_type, date_start DESC, id);
CREATE INDEX ON events (fatalities_best);
CREATE INDEX ON actors (name);
CREATE INDEX ON places (name);

-- A computed column, the manual's way to a list that no single table has. PostgreSQL inlines it: one join and one sort, where
-- participations ordered by their event's date look each event up twice.
CREATE FUNCTION actors_newest_events(actor actors) RETURNS SETOF events LANGUAGE sql STABLE AS $$
  SELECT event.* FROM participations JOIN events AS event ON event.id = participations.event_id
  WHERE participations.actor_id = actor.id ORDER BY event.date_start DESC, event.id
$$;
