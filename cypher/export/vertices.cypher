// Vertices by their ids, those retracted left out. $ids: the ids. Returns the properties of each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE NOT n:Retracted
RETURN properties(n) AS properties
