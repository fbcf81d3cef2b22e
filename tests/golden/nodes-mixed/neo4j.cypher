CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  CALL (n0) {
    MATCH (n0)-[:BASED_IN]->(:Place)-[:WITHIN*0..8]->(n1:Place {placeType: 'COUNTRY'})
    WITH n1
    WITH DISTINCT n1
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN head(collect([n1.name])) AS c1
  }
  CALL (n0) {
    MATCH n2_path = (n0)-[:WITHIN*1..8]->(n2:Place)
    WITH n2, min(length(n2_path)) AS n2_rank
    WITH n2, n2_rank ORDER BY n2_rank, n2.id
    RETURN collect([n2.id]) AS c2
  }
  RETURN collect([n0.id, n0.entityType, n0.name, c1, c2, n0.dateStart, n0.publishedAt]) AS c0
}
CALL {
  MATCH (n3:Change)
  WHERE n3.id IN $p0
  WITH n3 ORDER BY n3.id
  RETURN collect([n3.id]) AS c3
}
CALL {
  UNWIND $p2 AS ref0
  MATCH (near0:Entity {id: ref0[1]})
  MATCH (far0:Entity {id: ref0[2]})
  MATCH (near0)-[r2]-(far0)
  WHERE r2.id = ref0[0]
  WITH r2, startNode(r2) AS s4, endNode(r2) AS t4
  WITH r2, s4, t4 ORDER BY r2.id
  CALL (r2) {
    UNWIND range(0, size(coalesce(r2.citations_source, [])) - 1) AS i0
    OPTIONAL MATCH (m0:Merged {id: r2.citations_source[i0]})
    MATCH (n4:Entity {id: coalesce(m0.mergedInto, r2.citations_source[i0])})
    RETURN collect([i0, n4.id]) AS c5
  }
  RETURN collect([r2.id, type(r2), s4.entityType, s4.id, t4.entityType, t4.id, t4.name, r2.role, r2.citations_source, c5, r2.citations_locator]) AS c4
}
RETURN [c0, c3, c4] AS row;

UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;
