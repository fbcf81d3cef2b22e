// What changes did, read in the transaction that makes them.
// $ids: ids of changes. Returns [entityId, relationshipId, effect, fields, relationshipIds] of each; relationshipIds are
// those of edges that were created with the vertex, or null.
UNWIND $ids AS id
MATCH (c:Change {id: id})
RETURN [c.entityId, c.relationshipId, c.effect, c.fields, c.relationshipIds] AS change
