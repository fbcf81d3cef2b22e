// What ends of edges are, retracted ones among them. $ids: ids of vertices.
// Returns [id, its EntityType value, when it was retracted, when what says it was last modified]; null for neither.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN [id, n.entityType, n.retractedAt, n.modified] AS row
