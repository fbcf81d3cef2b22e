MATCH (n0:Event {id: $p0})
CALL (n0) {
  MATCH (n0)<-[r0:PARTICIPATED_IN]-(n1)
  WITH n1, r0 ORDER BY r0.id LIMIT $p1
  RETURN collect([r0.role, r0.side, r0.confidence, n1.name, n1.actorType, r0.citations_source, r0.citations_locator]) AS c0
}
CALL (n0) {
  MATCH (n0)-[r1:OCCURRED_AT]->(n2)
  WITH n2, r1 ORDER BY r1.id LIMIT $p1
  RETURN collect([r1.geoPrecision, r1.locationRole, n2.name, n2.latitude, n2.longitude]) AS c1
}
CALL (n0) {
  MATCH (n0)-[r2:PART_OF]->(n3)
  WITH n3, r2 ORDER BY n3.id LIMIT $p2
  CALL (n3) {
    MATCH (n3)-[r3:PART_OF]->(n4)
    WITH n4, r3 ORDER BY n4.id LIMIT $p2
    RETURN head(collect([n4.name])) AS c3
  }
  RETURN head(collect([n3.name, c3])) AS c2
}
RETURN [n0.name, n0.kind, n0.disorderType, n0.eventType, n0.subEventType, n0.eventCodes_scheme, n0.eventCodes_value, n0.status, n0.dateStart, n0.dateEnd, n0.datePrecision, n0.fatalitiesBest, n0.fatalitiesLow, n0.fatalitiesHigh, n0.measures_kind, n0.measures_value, n0.measures_qualifier, n0.measures_unit, n0.measures_citation_source, n0.measures_citation_locator, c0, COUNT { MATCH (n0)<-[:PARTICIPATED_IN]-() }, c1, c2] AS row;
