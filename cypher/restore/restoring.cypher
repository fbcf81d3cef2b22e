// Whether a restore into the graph has begun and not ended. No parameters. Returns true, or no row.
MATCH (g:CasusGraph {id: 'graph'})
WHERE g.restoring
RETURN true AS restoring
