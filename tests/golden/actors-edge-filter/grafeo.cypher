UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;

CALL {
  MATCH (n1:Entity)
  WHERE n1.id = $p0
  MATCH (n1)<-[r0:PARTICIPATED_IN]-(n0)
  WHERE r0.role = $p1 AND r0.confidence >= $p2
  WITH DISTINCT n0
  WITH n0 ORDER BY n0.id LIMIT $p3
  CALL (n0) {
    MATCH (n0)-[r1:PARTICIPATED_IN]->(n2)
    WHERE r1.role IN $p4
    WITH n2, r1 ORDER BY n2.dateStart DESC, n2.id, r1.id LIMIT $p5
    RETURN collect([r1.role, n2.id]) AS c1
  }
  RETURN collect([n0.name, c1]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE COUNT { MATCH (n0)-[r0:PARTICIPATED_IN]->(n2) WHERE r0.side <> $p0 AND (r0.side IS NULL) = $p1 } > 0
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.id]) AS c0
}
CALL {
  MATCH (n3:Actor)
  WHERE COUNT { MATCH (n3)-[r1:PARTICIPATED_IN]->(n5) WHERE r1.side <> $p0 AND (r1.side IS NULL) = $p1 } > 0
  RETURN count(n3) AS c1
}
RETURN [c0, c1] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE COUNT { MATCH (n0)-[r0]-(n1) WHERE type(r0) = $p1 AND CASE WHEN startNode(r0) = n1 THEN n1.entityType = $p2 ELSE n0.entityType = $p2 END } > 0
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;
