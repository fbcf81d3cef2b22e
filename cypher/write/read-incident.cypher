// Every edge of vertices. $ids: their ids. Returns [id, type, id of the start, id of the end, properties].
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m)
RETURN DISTINCT [id, type(r), startNode(r).id, endNode(r).id, properties(r)] AS row
