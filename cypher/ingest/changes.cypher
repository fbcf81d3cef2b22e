// What changes did, read in the transaction that makes them.
// $ids: ids of changes. Returns [entityId, relationshipId, effect, fields] of each.
UNWIND $ids AS id
MATCH (c:Change {id: id})
RETURN [c.entityId, c.relationshipId, c.effect, c.fields] AS change
