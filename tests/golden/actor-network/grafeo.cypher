MATCH (event:Event)
WHERE event.status IN $p0 AND event.dateStart >= $p1 AND event.dateStart <= $p2
MATCH (event)<-[:PARTICIPATED_IN]-(actor:Actor)
WITH actor, count(DISTINCT event) AS events
ORDER BY events DESC, actor.id
LIMIT $limit
RETURN [actor.id, events] AS row;

MATCH (event:Event)
WHERE event.status IN $p0 AND event.dateStart >= $p1 AND event.dateStart <= $p2
CALL (event) {
  MATCH (event)<-[edge:PARTICIPATED_IN]-(actor:Actor)
  WITH $positions[actor.id] AS position, edge.side AS side
  WHERE position IS NOT NULL
  WITH position, collect(DISTINCT side) AS sides
  RETURN collect([position, sides]) AS present
}
WITH event, present
WHERE size(present) > 1
UNWIND present AS one
UNWIND present AS other
WITH event, one, other
WHERE one[0] < other[0]
WITH one[0] AS a, other[0] AS b,
  count(*) AS shared,
  sum(CASE WHEN any(side IN one[1] WHERE side IN other[1]) THEN 1 ELSE 0 END) AS same,
  sum(CASE WHEN any(side IN one[1] WHERE any(against IN other[1] WHERE against <> side)) THEN 1 ELSE 0 END) AS opposed,
  min(event.dateStart) AS first,
  max(event.dateEnd) AS last
WHERE shared >= $minSharedEvents
WITH a, b, shared, same, opposed, first, last
ORDER BY shared DESC, a, b
LIMIT $limit
RETURN [a, b, shared, same, opposed, first, last] AS row;

CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  CALL (n0) {
    MATCH (n0)-[:BASED_IN]->(:Place)-[:WITHIN*0..8]->(n1:Place {placeType: 'COUNTRY'})
    WITH n1
    WITH DISTINCT n1
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN head(collect([n1.name])) AS c1
  }
  RETURN collect([n0.id, n0.entityType, n0.name, c1]) AS c0
}
RETURN [c0] AS row;
