// Retracts vertices: found by their id alone from now on. $rows: [{id, props}].
// LABEL: their label, put in by src/write. Returns how many.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
REMOVE n:LABEL
SET n:Retracted
SET n += row.props
RETURN count(n) AS written
