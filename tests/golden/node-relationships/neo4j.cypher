CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  CALL (n0) {
    MATCH (n0)-[r0]-(n1)
    WHERE type(r0) IN $p1
    WITH n1, r0 ORDER BY r0.dateStart IS NULL, r0.dateStart, r0.id LIMIT $p2
    WITH n1, r0, startNode(r0) AS s1, endNode(r0) AS t1
    RETURN collect([r0.dateStart, r0.id, type(r0), r0.role, r0.side, r0.dateEnd, r0.confidence, r0.isInferred, s1.entityType, s1.id, s1.name, t1.entityType, t1.name, t1.actorType, t1.placeType, r0.citations_source, r0.citations_locator]) AS c1
  }
  RETURN collect([n0.id, n0.entityType, n0.name, COUNT { MATCH (n0)-[]-() }, c1, COUNT { MATCH (n0)-[r1]-(n2) WHERE type(r1) IN $p1 }, COUNT { MATCH (n0)-[r2]-(n3) WHERE type(r2) IN $p1 }, COUNT { MATCH (n0)-[r3]-(n4) WHERE type(r3) IN $p1 }, COUNT { MATCH (n0)-[r4]-(n5) WHERE type(r4) IN $p1 }]) AS c0
}
CALL {
  MATCH (n6:Change)
  WHERE n6.id IN $p0
  WITH n6 ORDER BY n6.id
  RETURN collect([n6.id]) AS c2
}
CALL {
  UNWIND $p3 AS ref0
  MATCH (near0:Entity {id: ref0[1]})
  MATCH (far0:Entity {id: ref0[2]})
  MATCH (near0)-[r5]-(far0)
  WHERE r5.id = ref0[0]
  WITH r5, startNode(r5) AS s3, endNode(r5) AS t3
  WITH r5, s3, t3 ORDER BY r5.id
  RETURN collect([r5.id]) AS c3
}
RETURN [c0, c2, c3] AS row;
