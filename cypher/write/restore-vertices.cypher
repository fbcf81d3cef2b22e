// Takes back that vertices were retracted. $rows: [{id, props}]. LABEL: their label, put in by src/write.
// Returns how many.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
REMOVE n:Retracted
SET n:LABEL
SET n += row.props
RETURN count(n) AS written
