// Marks a graph of which a part is restored only. No parameters. Returns nothing.
CREATE (:CasusGraph {id: 'graph', restoring: true})
