// The edges of one type that lead on from vertices, 21 steps of them. $ids: ids of the vertices.
// TYPE: the relationship type, put in by src/write. Returns [id, id], one way each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[:TYPE*0..20]->(a)-[:TYPE]->(b)
RETURN DISTINCT [a.id, b.id] AS row
