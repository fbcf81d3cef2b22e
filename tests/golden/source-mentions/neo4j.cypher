UNWIND $keys AS key
MATCH (n0:Source {id: key})
CALL (n0) {
  MATCH (n0)<-[r0:REPORTED_BY]-(n1)
  WHERE n1.entityType IN $p1
  WITH n1, r0 ORDER BY r0.id LIMIT $p2
  RETURN collect([n1.entityType, n1.id, n1.dateStart]) AS c0
}
RETURN [key, [n0.name, n0.sourceType, n0.publisher, n0.url, n0.publishedAt, n0.reliability, c0, COUNT { MATCH (n0)<-[r1:REPORTED_BY]-(n2) WHERE n2.entityType IN $p1 }, COUNT { MATCH (n0)<-[:REPORTED_BY]-() }]] AS row;
