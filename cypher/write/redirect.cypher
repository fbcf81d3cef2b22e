// Lets redirects lead on to another vertex. $rows: [{id, into}]. Returns how many.
UNWIND $rows AS row
MATCH (n:Merged {id: row.id})
SET n.mergedInto = row.into
RETURN count(n) AS written
