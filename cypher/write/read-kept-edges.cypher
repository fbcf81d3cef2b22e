// Edges that were retracted. $ids: their ids. Returns [id, the data set of which each was a row of its own, or null].
UNWIND $ids AS id
MATCH (n:RetractedRelationship {id: id})
RETURN [n.id, n.dataset] AS row
