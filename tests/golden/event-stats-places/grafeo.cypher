MATCH (event:Event)
WHERE event.eventType <> $p0
MATCH (event)<-[:PART_OF]-(:Event)
WITH DISTINCT event
WITH  collect(event) AS members
CALL (members) {
  UNWIND members AS event
  MATCH (event)-[:OCCURRED_AT]->(at)
  WITH at, collect(DISTINCT event) AS here
  CALL (at) {
    MATCH (at)-[:WITHIN*0..8]->(key0)
    RETURN DISTINCT key0
  }
  UNWIND here AS event
  RETURN key0, collect(DISTINCT event) AS reached
}
WITH  key0, reached AS members
CALL (members) {
  UNWIND members AS event
  MATCH (event)-[:OCCURRED_AT]->(at)
  WITH at, collect(DISTINCT event) AS here
  CALL (at) {
    MATCH path = (at)-[:WITHIN*0..8]->(around)
    WHERE around.countryCode IS NOT NULL
    WITH around.countryCode AS key1, length(path) AS distance
    ORDER BY distance, key1
    LIMIT 1
    RETURN key1
  }
  UNWIND here AS event
  RETURN key1, collect(DISTINCT event) AS reached
}
WITH key0, key1, reached AS members
CALL (members) {
  UNWIND members AS event
  MATCH (event)-[:REPORTED_BY]->(key2)
  RETURN key2, collect(DISTINCT event) AS reached
}
WITH key0, key1, key2, reached AS members
WITH key0.id AS key0, key1 AS key1, key2.id AS key2, members
RETURN DISTINCT key0 + ' ' + key1 + ' ' + key2 AS name;

MATCH (event:Event)
WHERE event.eventType <> $p0
WITH  collect(event) AS members
CALL (members) {
  UNWIND members AS event
  MATCH (event)-[:OCCURRED_AT]->(at)
  WITH at, collect(DISTINCT event) AS here
  CALL (at) {
    MATCH (at)-[:WITHIN*0..8]->(key0)
    RETURN DISTINCT key0
  }
  UNWIND here AS event
  RETURN key0, collect(DISTINCT event) AS reached
}
WITH  key0, reached AS members
CALL (members) {
  UNWIND members AS event
  MATCH (event)-[:OCCURRED_AT]->(at)
  WITH at, collect(DISTINCT event) AS here
  CALL (at) {
    MATCH path = (at)-[:WITHIN*0..8]->(around)
    WHERE around.countryCode IS NOT NULL
    WITH around.countryCode AS key1, length(path) AS distance
    ORDER BY distance, key1
    LIMIT 1
    RETURN key1
  }
  UNWIND here AS event
  RETURN key1, collect(DISTINCT event) AS reached
}
WITH key0, key1, reached AS members
CALL (members) {
  UNWIND members AS event
  MATCH (event)-[:REPORTED_BY]->(key2)
  RETURN key2, collect(DISTINCT event) AS reached
}
WITH key0, key1, key2, reached AS members
WITH key0.id AS key0, key1 AS key1, key2.id AS key2, members
WITH key0, key1, key2, members, CASE WHEN $wholes[key0 + ' ' + key1 + ' ' + key2] THEN members ELSE [] END AS checked
CALL (checked) {
  UNWIND checked AS whole
  WITH whole
  WHERE whole.fatalitiesBest IS NULL
  MATCH (whole)<-[:PART_OF*1..8]-(part:Event)
  WHERE part.fatalitiesBest IS NOT NULL
    AND (part.id > whole.id OR part.id < whole.id AND COUNT { MATCH (whole)-[:PART_OF*1..8]->(part) } = 0)
  WITH part, collect(DISTINCT whole) AS silent
  RETURN collect([part, silent]) AS claims
}
CALL (checked, claims) {
  UNWIND [event IN checked | [event, []]] + claims AS pair
  WITH pair[0] AS event, collect(pair[1]) AS lists
  WHERE size(lists) = 2
  UNWIND lists AS silent
  UNWIND silent AS whole
  RETURN collect(DISTINCT whole) AS yielding
}
CALL (checked, yielding) {
  UNWIND checked + yielding AS whole
  WITH whole, count(*) AS times
  WHERE times = 1
  MATCH (whole)<-[:PART_OF*1..8]-(part:Event)
  WHERE part.id > whole.id OR part.id < whole.id AND COUNT { MATCH (whole)-[:PART_OF*1..8]->(part) } = 0
  RETURN collect(DISTINCT part) AS parts
}
WITH key0, key1, key2, members, parts + yielding AS left
WITH key0, key1, key2, members, size(left) AS fewer, CASE WHEN size(left) > 0 THEN members + left + left ELSE [] END AS mixed
CALL (mixed) {
  UNWIND mixed AS event
  WITH event, count(*) AS times
  RETURN collect(CASE WHEN times = 1 THEN event END) AS rest
}
WITH key0, key1, key2, CASE WHEN fewer > 0 THEN rest ELSE members END AS members
WITH key0, key1, key2, members, size(members) AS events
ORDER BY events DESC, key0, key1, key2
LIMIT $first
CALL (members) {
  UNWIND members AS event
  RETURN count(event.fatalitiesBest) AS knownBest
}
RETURN [[key0, key1, key2], events , knownBest] AS row;

CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType, n0.name]) AS c0
}
RETURN [c0] AS row;
