// Actors by their ids in other catalogues. $values: these ids, whatever the catalogue, each with the value true.
// Returns [id, catalogues, ids in them] of each actor that has one.
MATCH (n:Actor)
WHERE any(value IN n.externalIds_value WHERE $values[value])
RETURN [n.id, n.externalIds_scheme, n.externalIds_value] AS row
