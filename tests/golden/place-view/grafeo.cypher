MATCH (n0:Place {id: $p0})
CALL (n0) {
  MATCH (n0)-[r0:WITHIN]->(n1)
  WITH n1, r0 ORDER BY n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r1:WITHIN]->(n2)
    WITH n2, r1 ORDER BY n2.id LIMIT $p1
    CALL (n2) {
      MATCH (n2)-[r2:WITHIN]->(n3)
      WITH n3, r2 ORDER BY n3.id LIMIT $p1
      RETURN head(collect([n3.name])) AS c2
    }
    RETURN head(collect([n2.name, c2])) AS c1
  }
  RETURN head(collect([n1.name, c1])) AS c0
}
CALL (n0) {
  MATCH n4_path = (n0)-[:WITHIN*1..8]->(n4:Place)
  WITH n4, min(length(n4_path)) AS n4_rank
  WITH n4, n4_rank ORDER BY n4_rank, n4.id
  RETURN collect([n4.name, n4.placeType]) AS c3
}
CALL (n0) {
  MATCH (n0)<-[r4:WITHIN]-(n5)
  WITH n5, r4 ORDER BY n5.name, r4.id LIMIT $p2
  RETURN collect([n5.name]) AS c4
}
RETURN [n0.name, n0.placeType, n0.countryCode, n0.latitude, n0.longitude, c0, c3, c4, COUNT { MATCH (n0)<-[:WITHIN]-() }] AS row;
