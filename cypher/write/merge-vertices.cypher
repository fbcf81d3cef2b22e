// Turns vertices into redirects. $rows: [{id, props}], with mergedInto among them.
// LABEL: their label, put in by src/write. Returns how many.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
REMOVE n:LABEL
REMOVE n:Entity
SET n:Merged
SET n += row.props
RETURN count(n) AS written
