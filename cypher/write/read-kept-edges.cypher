// Which edges were retracted. $ids: ids of edges. Returns [id, properties] of those that were.
UNWIND $ids AS id
MATCH (n:RetractedRelationship {id: id})
RETURN [id, properties(n)] AS row
