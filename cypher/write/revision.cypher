// Ends a write that changed something. $revision: writes committed with this one. $seq: changes made with its own.
// Returns the revision.
MATCH (g:CasusGraph {id: 'graph'})
SET g.revision = $revision, g.seq = $seq
RETURN g.revision AS revision
