// Vertices that were merged into others. $ids: their ids. Returns [id, properties], mergedInto among these.
UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, properties(n)] AS row
