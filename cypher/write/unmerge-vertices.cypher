// Turns redirects into vertices again. $rows: [{id, props}]. LABEL: their label, put in by src/write. Returns how many.
UNWIND $rows AS row
MATCH (n:Merged {id: row.id})
REMOVE n:Merged
SET n:Entity
SET n:LABEL
SET n += row.props
RETURN count(n) AS written
