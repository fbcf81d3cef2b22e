// Counts a committed write. No parameters. Returns the new revision.
MERGE (g:CasusGraph {id: 'graph'})
SET g.revision = coalesce(g.revision, 0) + 1
RETURN g.revision AS revision
