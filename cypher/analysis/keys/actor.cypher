// EventGroupBy.ACTOR: who took part.
// From: event. Binds: KEY, an actor.
MATCH (event)<-[:PARTICIPATED_IN]-(KEY)
