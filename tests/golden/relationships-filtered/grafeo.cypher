CALL {
  MATCH (s0:Entity)-[r0]->(t0:Entity)
  WHERE type(r0) IN $p0 AND (t0.name STARTS WITH $p1 OR t0.entityType = $p2) AND NOT (r0.isInferred = $p3)
  WITH r0, s0, t0 ORDER BY r0.confidence IS NULL, r0.confidence DESC, r0.id DESC LIMIT $p4
  RETURN collect([r0.id, type(r0), r0.confidence, s0.entityType, s0.name, t0.entityType, t0.name, r0.dateEnd, r0.geoPrecision, r0.locationRole]) AS c0
}
CALL {
  MATCH (s1:Entity)-[r1]->(t1:Entity)
  WHERE type(r1) IN $p0 AND (t1.name STARTS WITH $p1 OR t1.entityType = $p2) AND NOT (r1.isInferred = $p3)
  RETURN count(r1) AS c1
}
RETURN [c0, c1] AS row;
