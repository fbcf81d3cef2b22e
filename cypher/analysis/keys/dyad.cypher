// EventGroupBy.DYAD: each actor on side A with each on side B.
// From: event. Binds: KEY_a and KEY_b, actors.
MATCH (event)<-[one:PARTICIPATED_IN]-(KEY_a)
WHERE one.side = 'A'
MATCH (event)<-[other:PARTICIPATED_IN]-(KEY_b)
WHERE other.side = 'B'
