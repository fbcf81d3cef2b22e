// How far the log of changes goes; no row in a graph never written to. No parameters.
// Returns [seq of the last change, seq of the first that is kept].
MATCH (g:CasusGraph {id: 'graph'})
RETURN [coalesce(g.seq, 0), coalesce(g.keptFrom, 1)] AS reach
