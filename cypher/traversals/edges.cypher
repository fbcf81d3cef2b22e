// The edge that stands for each step of a path: of several the first by id.
// $steps: [[from, to], …]; the walk goes from the first. FOLLOW: the edges followed from `vertex` to `node`.
// ALLOW: the filter's conditions on `edge`. Put in by src/traversals.
// Returns [from, to, the edge's id].
UNWIND $steps AS step
MATCH (vertex:Entity {id: step[0]})
FOLLOW
WHERE node.id = step[1] AND ALLOW
WITH step, min(edge.id) AS first
RETURN [step[0], step[1], first] AS row
