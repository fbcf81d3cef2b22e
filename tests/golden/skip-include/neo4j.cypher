UNWIND $keys AS key
MATCH (n0:Actor {id: key})
RETURN [key, [n0.name, n0.actorType, COUNT { MATCH (n0)-[:PARTICIPATED_IN]->() }]] AS row;
