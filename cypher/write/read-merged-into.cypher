// The vertices that were merged into others. $ids: ids of the others. Returns [id of the other, id].
UNWIND $ids AS id
MATCH (n:Merged {mergedInto: id})
RETURN [id, n.id] AS row
