CALL {
  MATCH (n0:Event)
  WHERE n0.eventType = $p1
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;
