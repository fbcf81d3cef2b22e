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
  MATCH (n1)-[r0:PARTICIPATED_IN]->(n0)
  WHERE EXISTS { MATCH (n0)-[r1:OCCURRED_AT]->(n2) WHERE EXISTS { MATCH (n2)-[:WITHIN*0..8]->(n3:Place) WHERE n3.id = $p1 } }
  WITH DISTINCT n0
  WITH n0 ORDER BY n0.dateStart, n0.id LIMIT $p2
  RETURN collect([n0.id]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL AND NOT EXISTS { MATCH (n0)<-[r0:PARTICIPATED_IN]-(n1) }
  WITH n0 ORDER BY n0.id LIMIT $p0
  RETURN collect([n0.id]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL AND EXISTS { MATCH (n0)<-[r0:PARTICIPATED_IN]-(n2) } AND NOT EXISTS { MATCH (n0)<-[r1:PARTICIPATED_IN]-(n3) WHERE NOT coalesce(n3.actorType IN $p0, false) }
  WITH n0 ORDER BY n0.id LIMIT $p1
  RETURN collect([n0.id]) AS c0
}
RETURN [c0] AS row;

MATCH (n0:Actor)
WHERE EXISTS { MATCH (n0)-[r0:MEMBER_OF]->(n2) WHERE n2.name STARTS WITH $p0 }
RETURN n0.id;

CALL {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL AND EXISTS { MATCH (n0)-[r0:RESPONDED_TO|CAUSED]-(n1) WHERE (type(r0) IN ['RESPONDED_TO'] AND startNode(r0).id = n0.id OR type(r0) IN ['CAUSED'] AND endNode(r0).id = n0.id) AND type(r0) = $p0 }
  WITH n0 ORDER BY n0.id LIMIT $p1
  RETURN collect([n0.id]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL AND EXISTS { MATCH (n0)-[r0:REPORTED_BY]->(n3) WHERE r0.locator CONTAINS $p0 } AND EXISTS { MATCH (n0)-[r1:PART_OF]->(n4) WHERE n4.kind = $p1 }
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.id]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL AND NOT EXISTS { MATCH (n0)-[r0:REPORTED_BY]->(n1) WHERE NOT coalesce(n1.id STARTS WITH $p0, false) }
  WITH n0 ORDER BY n0.id LIMIT $p1
  RETURN collect([n0.id]) AS c0
}
CALL {
  MATCH (n2:Event)
  WHERE NOT EXISTS { MATCH (n2)-[r1:REPORTED_BY]->(n3) WHERE NOT coalesce(n3.id STARTS WITH $p0, false) }
  RETURN count(n2) AS c1
}
RETURN [c0, c1] AS row;

CALL {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL AND EXISTS { MATCH (n0)<-[r0:PARTICIPATED_IN]-(n3) WHERE $p0[n3.id] IS NOT NULL }
  WITH n0 ORDER BY n0.id LIMIT $p1
  RETURN collect([n0.id]) AS c0
}
RETURN [c0] AS row;
