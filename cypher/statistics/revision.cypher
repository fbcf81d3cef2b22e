// The graph's revision; no row in a graph never written to. No parameters.
MATCH (g:CasusGraph {id: 'graph'})
RETURN g.revision AS revision
