// EventGroupBy.COUNTRY: the code stated where it occurred, or else by the nearest place around; of equally near ones the
// first code. Looked up once for each place, not for each event.
// From: event. Binds: KEY, a code.
MATCH (event)-[:OCCURRED_AT]->(at)
WITH at, collect(DISTINCT event) AS here
CALL (at) {
  MATCH path = (at)-[:WITHIN*0..8]->(around)
  WHERE around.countryCode IS NOT NULL
  WITH around.countryCode AS KEY, length(path) AS distance
  ORDER BY distance, KEY
  LIMIT 1
  RETURN KEY
}
UNWIND here AS event
