MATCH (event:Event)
WHERE event.dateStart >= $p0
MATCH (event)<-[:PART_OF]-(:Event)
WITH DISTINCT event
WITH substring(event.dateStart, 0, 4) AS key1, collect(event) AS members
CALL (members) {
  UNWIND members AS event
  MATCH (event)<-[:PARTICIPATED_IN]-(key0)
  RETURN key0, collect(DISTINCT event) AS reached
}
WITH key1, key0, reached AS members
WITH key0.id AS key0, key1, members
RETURN DISTINCT key0 + ' ' + key1 AS name;

MATCH (event:Event)
WHERE event.dateStart >= $p0
WITH substring(event.dateStart, 0, 4) AS key1, collect(event) AS members
CALL (members) {
  UNWIND members AS event
  MATCH (event)<-[:PARTICIPATED_IN]-(key0)
  RETURN key0, collect(DISTINCT event) AS reached
}
WITH key1, key0, reached AS members
WITH key0.id AS key0, key1, members
WITH key0, key1, members, CASE WHEN $wholes[key0 + ' ' + key1] THEN members ELSE [] END AS checked
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
WITH key0, key1, members, parts + yielding AS left
WITH key0, key1, members, size(left) AS fewer, CASE WHEN size(left) > 0 THEN members + left + left ELSE [] END AS mixed
CALL (mixed) {
  UNWIND mixed AS event
  WITH event, count(*) AS times
  RETURN collect(CASE WHEN times = 1 THEN event END) AS rest
}
WITH key0, key1, CASE WHEN fewer > 0 THEN rest ELSE members END AS members
WITH key0, key1, members, size(members) AS events
ORDER BY events DESC, key0, key1
LIMIT $first
CALL (members) {
  UNWIND members AS event
  RETURN sum(event.fatalitiesBest) AS best, count(event.fatalitiesBest) AS knownBest, sum(event.fatalitiesLow) AS low, count(event.fatalitiesLow) AS knownLow, sum(event.fatalitiesHigh) AS high, count(event.fatalitiesHigh) AS knownHigh, min(event.dateStart) AS firstDate, max(event.dateEnd) AS lastDate
}
RETURN [[key0, key1], events , best, knownBest, low, knownLow, high, knownHigh, firstDate, lastDate] AS row;

CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType, n0.name, n0.actorType]) AS c0
}
RETURN [c0] AS row;
