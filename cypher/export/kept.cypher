// What the graph keeps beside its vertices and edges, in order. $after: the key to go on from. $size: how many.
// LABEL: its label. KEY: the property it is in order of. Put in by src/export. Returns the properties of each.
MATCH (n:LABEL)
WHERE n.KEY > $after
RETURN properties(n) AS properties
ORDER BY n.KEY
LIMIT $size
