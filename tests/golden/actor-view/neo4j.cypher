UNWIND $keys AS key
MATCH (n0:Actor {id: key})
CALL (n0) {
  MATCH (n0)-[:BASED_IN]->(:Place)-[:WITHIN*0..8]->(n1:Place {placeType: 'COUNTRY'})
  WITH n1
  WITH DISTINCT n1
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN head(collect([n1.id, n1.name, n1.placeType])) AS c0
}
CALL (n0) {
  UNWIND range(0, size(coalesce(n0.measures_citation_source, [])) - 1) AS i0
  OPTIONAL MATCH (m0:Merged {id: n0.measures_citation_source[i0]})
  MATCH (n2:Entity {id: coalesce(m0.mergedInto, n0.measures_citation_source[i0])})
  RETURN collect([i0, n2.id, n2.name]) AS c1
}
CALL (n0) {
  MATCH (n0)-[r1:PARTICIPATED_IN]->(n3)
  WHERE n3.dateStart >= $p2
  WITH n3, r1 ORDER BY n3.dateStart DESC, n3.name, r1.id LIMIT $p3
  CALL (r1) {
    UNWIND range(0, size(coalesce(r1.citations_source, [])) - 1) AS i1
    OPTIONAL MATCH (m1:Merged {id: r1.citations_source[i1]})
    MATCH (n4:Entity {id: coalesce(m1.mergedInto, r1.citations_source[i1])})
    RETURN collect([i1, n4.id]) AS c3
  }
  CALL (n3) {
    MATCH (n3)-[r2:OCCURRED_AT]->(n5)
    WITH n5, r2 ORDER BY r2.id LIMIT $p4
    CALL (n5) {
      MATCH (n5)-[r3:WITHIN]->(n6)
      WITH n6, r3 ORDER BY n6.id LIMIT $p5
      RETURN head(collect([n6.name])) AS c5
    }
    RETURN collect([n5.name, c5]) AS c4
  }
  RETURN collect([r1.role, r1.side, r1.confidence, r1.citations_source, r1.citations_locator, r1.citations_confidence, c3, n3.name, n3.dateStart, c4, r1.id]) AS c2
}
RETURN [key, [n0.id, n0.entityType, n0.name, n0.aliases, n0.description, n0.tags, n0.confidence, n0.createdAt, n0.updatedAt, COUNT { MATCH (n0)-[]-() }, n0.actorType, n0.activeFrom, n0.activeTo, COUNT { MATCH (n0)-[:PARTICIPATED_IN]->() }, n0.externalIds_scheme, n0.externalIds_value, n0.externalIds_url, c0, n0.measures_kind, n0.measures_value, n0.measures_qualifier, n0.measures_unit, n0.measures_asOf, n0.measures_citation_source, n0.measures_citation_locator, n0.measures_citation_note, n0.measures_citation_confidence, c1, c2, COUNT { MATCH (n0)-[r4:PARTICIPATED_IN]->(n7) WHERE n7.dateStart >= $p2 }]] AS row;
