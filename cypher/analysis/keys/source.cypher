// EventGroupBy.SOURCE: who reports it.
// From: event. Binds: KEY, a source.
MATCH (event)-[:REPORTED_BY]->(KEY)
