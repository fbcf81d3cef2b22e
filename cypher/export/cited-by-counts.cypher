// Sources that the counts of vertices cite by their ids. $ids: the ids of the vertices. Returns the id of a source, each
// once.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE n.measures_citation_source IS NOT NULL
UNWIND n.measures_citation_source AS source
RETURN DISTINCT source
