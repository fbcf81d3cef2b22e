// Ends a restore: the graph is whole. $state: the properties that the graph's own vertex had. Returns its revision.
MATCH (g:CasusGraph {id: 'graph'})
SET g = $state
RETURN g.revision AS revision
