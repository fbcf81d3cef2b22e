// Changes edges. $rows: [{id, near, props}], near being the id of the end with fewer edges.
// EDGE: the edge r with its type and direction, put in by src/write. Returns how many.
UNWIND $rows AS row
MATCH (n:Entity {id: row.near})EDGE(m)
WHERE r.id = row.id
SET r += row.props
RETURN count(r) AS written
