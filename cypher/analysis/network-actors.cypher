// actorNetwork: the actors that take part in most of some events.
// EVENTS: the lines that bind `event` to each of them, with their parameters; put in by src/traversals.
// $limit: how many actors.
// Returns [id, events], most events first, then by id.
EVENTS
MATCH (event)<-[:PARTICIPATED_IN]-(actor:Actor)
WITH actor, count(DISTINCT event) AS events
ORDER BY events DESC, actor.id
LIMIT $limit
RETURN [actor.id, events] AS row
