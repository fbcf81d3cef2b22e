// Changes vertices. $rows: [{id, props}], null taking a property away. Returns how many.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n += row.props
RETURN count(n) AS written
