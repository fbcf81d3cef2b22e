// Changes redirects: lets them lead on to another vertex, or keeps what was imported through them.
// $rows: [{id, props}]. Returns how many.
UNWIND $rows AS row
MATCH (n:Merged {id: row.id})
SET n += row.props
RETURN count(n) AS written
