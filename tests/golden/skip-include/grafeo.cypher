MATCH (n0:Actor {id: $p0})
RETURN [n0.name, n0.actorType, COUNT { MATCH (n0)-[:PARTICIPATED_IN]->() }] AS row;
