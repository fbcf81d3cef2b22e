// Keeps others from committing until this transaction ends. No parameters.
// Returns [seq of the last change, seq of the first that is kept].
MATCH (g:CasusGraph {id: 'graph'})
SET g.keptFrom = coalesce(g.keptFrom, 1)
RETURN [coalesce(g.seq, 0), g.keptFrom] AS reach
