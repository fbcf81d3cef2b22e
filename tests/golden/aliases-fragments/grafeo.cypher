MATCH (n0:Actor {id: $p0})
CALL (n0) {
  MATCH (n0)-[:BASED_IN]->(:Place)-[:WITHIN*0..8]->(n1:Place {placeType: 'COUNTRY'})
  WITH n1
  WITH DISTINCT n1
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN head(collect([n1.id])) AS c0
}
CALL (n0) {
  MATCH (n0)-[r1:PARTICIPATED_IN]->(n2)
  WITH n2, r1 ORDER BY n2.dateStart DESC, n2.id, r1.id LIMIT $p2
  RETURN collect([n2.id, n2.name]) AS c1
}
RETURN [n0.id, n0.name, n0.actorType, c0, c1, COUNT { MATCH (n0)-[:PARTICIPATED_IN]->() }] AS row;

MATCH (n0:Actor {id: $p0})
CALL (n0) {
  MATCH (n0)-[:BASED_IN]->(:Place)-[:WITHIN*0..8]->(n1:Place {placeType: 'COUNTRY'})
  WITH n1
  WITH DISTINCT n1
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN head(collect([n1.id, n1.name, n1.placeType])) AS c0
}
RETURN [n0.id, n0.name, n0.actorType, c0] AS row;
