// What became of ids that are not found where they were looked for, or that a filter names. $ids: the ids.
// Returns [id, id of the survivor, null] of a merged vertex, [id, null, entityType] of a retracted one.
UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row
