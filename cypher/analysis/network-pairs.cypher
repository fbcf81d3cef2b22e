// actorNetwork: the pairs of some actors that share events. Each event is looked at by itself, with the actors wanted:
// memory grows with the pairs, not with the events; and an actor that stands in an event several times is there once.
// EVENTS: the lines that bind `event` to each event, with their parameters; put in by src/traversals.
// $positions: the place of each actor in the order of ids, by id. $minSharedEvents: how many events a pair shares at least.
// $limit: how many pairs.
// Returns [position, position, shared events, on the same side, on different sides, first day, last day], most shared first.
EVENTS
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
RETURN [a, b, shared, same, opposed, first, last] AS row
