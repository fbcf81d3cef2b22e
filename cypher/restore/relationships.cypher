// Creates edges as a copy of the graph holds them, where both ends exist. $rows: [{from, to, props}].
// TYPE: their type, put in by src/write. Returns how many.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:TYPE]->(b)
SET r = row.props
RETURN count(r) AS written
