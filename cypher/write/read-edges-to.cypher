// Edges of one type between vertices and some others, one way. $ids: ids of the vertices. $wanted: ids of the others, each
// with the value true. EDGE: the edge r with its type and direction, put in by src/write.
// Returns [id, id of the other end, properties].
UNWIND $ids AS id
MATCH (n:Entity {id: id})EDGE(m)
WHERE $wanted[m.id]
RETURN [id, m.id, properties(r)] AS row
