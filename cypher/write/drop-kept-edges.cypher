// Drops retracted edges that are in the graph again. $ids: their ids. Returns how many.
UNWIND $ids AS id
MATCH (n:RetractedRelationship {id: id})
DELETE n
RETURN count(*) AS written
