CALL {
  MATCH (n0:Source)
  WHERE (n0.sourceType = $p0 OR n0.publishedAt >= $p1 OR (n0.url IS NULL) = $p2)
  WITH n0 ORDER BY n0.publishedAt IS NULL, n0.publishedAt DESC, n0.name, n0.id LIMIT $p3
  RETURN collect([n0.id, n0.sourceType, n0.publisher, n0.publishedAt, n0.reliability, n0.url]) AS c0
}
CALL {
  MATCH (n1:Source)
  WHERE (n1.sourceType = $p0 OR n1.publishedAt >= $p1 OR (n1.url IS NULL) = $p2)
  RETURN count(n1) AS c1
}
RETURN [c0, c1] AS row;

CALL {
  MATCH (n0:Source)
  WHERE (n0.reliability IS NULL) = $p1
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Source)
  WHERE n0.reliability IN $p1
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;
