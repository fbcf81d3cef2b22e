// Some edges of one type at vertices, one way. $ids: ids of the vertices. $wanted: ids of the edges, each with the value
// true. EDGE: the edge r with its type and direction, put in by src/write. Returns [id, id of the other end, properties].
UNWIND $ids AS id
MATCH (n:Entity {id: id})EDGE(m)
WHERE $wanted[r.id]
RETURN [id, m.id, properties(r)] AS row
