// What the graph keeps beside its vertices and edges, in order. $after: the id to go on from. $size: how many.
// LABEL: its label, put in by src/export. Returns the properties of each.
MATCH (n:LABEL)
WHERE n.id > $after
RETURN properties(n) AS properties
ORDER BY n.id
LIMIT $size
