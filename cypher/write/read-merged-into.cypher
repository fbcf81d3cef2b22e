// The vertices that were merged into another. $id: its id. Returns their ids.
MATCH (n:Merged {mergedInto: $id})
RETURN n.id AS id
