// What entities are a part of, or lie in. LABEL: their label, put in by src/ingest. Returns [id, id of the whole].
MATCH (n:LABEL)-[r]->(whole:LABEL)
WHERE type(r) IN ['PART_OF', 'WITHIN']
RETURN [n.id, whole.id] AS row
