// Which edges were retracted. $ids: ids of edges. Returns those that were.
UNWIND $ids AS id
MATCH (n:RetractedRelationship {id: id})
RETURN n.id AS id
