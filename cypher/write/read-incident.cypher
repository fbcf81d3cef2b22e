// Every edge of a vertex. $id: its id. Returns [type, id of the start, id of the end, properties].
MATCH (n:Entity {id: $id})-[r]-(m)
RETURN DISTINCT [type(r), startNode(r).id, endNode(r).id, properties(r)] AS row
