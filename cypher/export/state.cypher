// The graph's own vertex: its revision and what else is known of it as a whole. No parameters.
// Returns its properties; no row in a graph never written to.
MATCH (g:CasusGraph {id: 'graph'})
RETURN properties(g) AS properties
