// Takes edges out of the graph. $rows: [{id, near}], near being the id of the end with fewer edges.
// EDGE: the edge r with its type and direction, put in by src/write. Returns how many.
UNWIND $rows AS row
MATCH (n:Entity {id: row.near})EDGE(m)
WHERE r.id = row.id
DELETE r
RETURN count(*) AS written
