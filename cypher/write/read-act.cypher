// A change with those that were made as one with it. $id: its id. Returns their properties.
MATCH (c:Change {id: $id})
CALL (c) {
  UNWIND [coalesce(c.act, c.id)] AS act
  MATCH (d:Change {act: act})
  RETURN collect(properties(d)) AS others
}
RETURN [properties(c)] + others AS changes
