UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;

CALL {
  MATCH (n0:Place)
  WHERE n0.latitude >= $p0 - degrees($p2 / 6371.0088) AND n0.latitude <= $p0 + degrees($p2 / 6371.0088) AND 12742.0176 * asin(sqrt(sin(radians(n0.latitude - $p0) / 2) ^ 2 + cos(radians($p0)) * cos(radians(n0.latitude)) * sin(radians(n0.longitude - $p1) / 2) ^ 2)) <= $p2
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p3
  RETURN collect([n0.name, n0.latitude, n0.longitude]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Place)
  WHERE n0.latitude >= $p0 AND n0.latitude <= $p2 AND (($p1 <= $p3 AND n0.longitude >= $p1 AND n0.longitude <= $p3) OR ($p1 > $p3 AND (n0.longitude >= $p1 OR n0.longitude <= $p3)))
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p4
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Place)
  WHERE n0.latitude >= $p0 AND n0.latitude <= $p2 AND (($p1 <= $p3 AND n0.longitude >= $p1 AND n0.longitude <= $p3) OR ($p1 > $p3 AND (n0.longitude >= $p1 OR n0.longitude <= $p3)))
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p4
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Place)
  WHERE (n0.latitude IS NULL) = $p0
  WITH n0 ORDER BY n0.id LIMIT $p1
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n1:Entity {id: $p0})
  MATCH (n0)-[:WITHIN*0..8]->(n1:Place)
  WHERE NOT n0.placeType IN $p1
  WITH DISTINCT n0
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Place)
  WHERE NOT (COUNT { MATCH (n0)-[:WITHIN*0..8]->(n1:Place) WHERE n1.id = $p1 } > 0)
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;
