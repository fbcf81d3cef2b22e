UNWIND $keys AS key
MATCH (n0:Actor {id: key})
CALL (n0) {
  UNWIND range(0, size(coalesce(n0.measures_citation_source, [])) - 1) AS i0
  OPTIONAL MATCH (m0:Merged {id: n0.measures_citation_source[i0]})
  MATCH (n1:Entity {id: coalesce(m0.mergedInto, n0.measures_citation_source[i0])})
  RETURN collect([i0]) AS c0
}
CALL (n0) {
  MATCH (n0)-[:BASED_IN]->(:Place)-[:WITHIN*0..8]->(n2:Place {placeType: 'COUNTRY'})
  WITH n2
  WITH DISTINCT n2
  WITH n2 ORDER BY n2.id LIMIT $p1
  RETURN head(collect([n2.latitude])) AS c1
}
CALL (n0) {
  MATCH (n0)-[r1:PARTICIPATED_IN]->(n3)
  WITH n3, r1 ORDER BY r1.id LIMIT $p2
  RETURN collect([r1.citations_source]) AS c2
}
CALL (n0) {
  MATCH (n0)-[r2:CONTROLS]->(n4)
  WITH n4, r2 ORDER BY r2.id
  RETURN collect([true]) AS c3
}
CALL (n0) {
  MATCH (n0)-[r3]-(n5)
  WITH n5, r3 ORDER BY r3.id LIMIT $p2
  WITH n5, r3, startNode(r3) AS s3, endNode(r3) AS t3
  RETURN collect([s3.entityType, t3.entityType]) AS c4
}
RETURN [key, [n0.externalIds_scheme, n0.measures_kind, n0.measures_citation_source, c0, c1, c2, c3, c4]] AS row;

UNWIND $keys AS key
MATCH (n0:Place {id: key})
CALL (n0) {
  MATCH (n0)-[r0:WITHIN]->(n1)
  WITH n1, r0 ORDER BY n1.id LIMIT $p1
  RETURN head(collect([true])) AS c0
}
CALL (n0) {
  MATCH n2_path = (n0)-[:WITHIN*1..8]->(n2:Place)
  WITH n2, min(length(n2_path)) AS n2_rank
  WITH n2, n2_rank ORDER BY n2_rank, n2.id
  RETURN collect([true]) AS c1
}
CALL (n0) {
  MATCH (n0)<-[r2:CONTROLS]-(n3)
  WITH n3, r2 ORDER BY r2.id
  RETURN collect([true]) AS c2
}
CALL (n0) {
  MATCH (n0)<-[:WITHIN*0..8]-(:Place)<-[r3:OCCURRED_AT]-(n4:Event)
  WITH n4, collect(r3) AS r3s
  WITH n4, r3s ORDER BY n4.id LIMIT $p2
  CALL (r3s) { UNWIND r3s AS r3 WITH r3 ORDER BY r3.id LIMIT 1 RETURN r3 }
  CALL (n4) {
    MATCH (n4)<-[r4:PARTICIPATED_IN]-(n5)
    WITH n5, r4 ORDER BY r4.id LIMIT $p2
    RETURN collect([true]) AS c4
  }
  RETURN collect([c4]) AS c3
}
RETURN [key, [n0.latitude, c0, c1, c2, c3]] AS row;
