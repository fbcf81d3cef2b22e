// Vertices as they are, retracted ones among them. $ids: ids. Returns [id, properties].
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN [id, properties(n)] AS row
