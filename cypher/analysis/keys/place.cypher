// EventGroupBy.PLACE: where it occurred, and what that lies in. Walked once for each place, not for each event.
// From: event. Binds: KEY, a place.
MATCH (event)-[:OCCURRED_AT]->(at)
WITH at, collect(DISTINCT event) AS here
CALL (at) {
  MATCH (at)-[:WITHIN*0..8]->(KEY)
  RETURN DISTINCT KEY
}
UNWIND here AS event
