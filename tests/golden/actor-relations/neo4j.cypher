UNWIND $keys AS key
MATCH (n0:Actor {id: key})
CALL (n0) {
  MATCH (n0)-[r0:MEMBER_OF]->(n1)
  WITH n1, r0 ORDER BY r0.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r1:MEMBER_OF]->(n2)
    WITH n2, r1 ORDER BY r1.id LIMIT $p2
    RETURN collect([n2.name]) AS c1
  }
  RETURN collect([r0.dateStart, r0.dateEnd, r0.confidence, n1.name, c1]) AS c0
}
CALL (n0) {
  MATCH (n0)<-[r2:MEMBER_OF]-(n3)
  WITH n3, r2 ORDER BY r2.id DESC LIMIT $p3
  RETURN collect([n3.id, n3.name]) AS c2
}
CALL (n0) {
  MATCH (n0)-[r3:CONTROLS]->(n4)
  WITH n4, r3 ORDER BY r3.id
  WITH n4, r3, startNode(r3) AS s3, endNode(r3) AS t3
  RETURN collect([r3.dateStart, r3.dateEnd, r3.confidence, t3.name, r3.citations_source, r3.citations_locator]) AS c3
}
CALL (n0) {
  MATCH (n0)-[r4:REPORTED_BY]->(n5)
  WITH n5, r4 ORDER BY r4.id LIMIT $p1
  RETURN collect([r4.locator, n5.name]) AS c4
}
RETURN [key, [c0, c2, COUNT { MATCH (n0)<-[:MEMBER_OF]-() }, c3, c4, COUNT { MATCH (n0)-[:REPORTED_BY]->() }]] AS row;
