// The edge that stands for each step of a path: of several the first by id.
// $steps: [[from, to], …]; the walk goes from the first. FOLLOW: the edges followed from `vertex` to `node`.
// ALLOW: the filter's conditions on `edge`. Put in by src/traversals.
// Returns [from, to, the edge's id].
UNWIND $steps AS step
WITH step[0] AS from, step[1] AS to
MATCH (vertex:Entity {id: from})
FOLLOW
WHERE node.id = to AND ALLOW
WITH from, to, min(edge.id) AS first
RETURN [from, to, first] AS row
