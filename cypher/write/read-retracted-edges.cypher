// Retracted edges. $ids: their ids. Returns their properties, which hold type, fromId and toId.
UNWIND $ids AS id
MATCH (n:RetractedRelationship {id: id})
RETURN properties(n) AS row
