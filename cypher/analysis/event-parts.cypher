// eventStats: leaves out of a group the events that are part, at most 8 levels deep, of another one in it. A whole that states
// no deaths gives way where a part of it in the group does: the parts count then. Of events that are part of each other, in
// bad data, the first by id stays.
// KEYS: key0, key1, …. NAME: the group's keys as one text. Put in by src/traversals.
// $wholes: the names of the groups that have an event with parts, each with the value true; others are left as they are.
WITH KEYS, members, CASE WHEN $wholes[NAME] THEN members ELSE [] END AS checked
CALL (checked) {
  UNWIND checked AS whole
  WITH whole
  WHERE whole.fatalitiesBest IS NULL
  MATCH (whole)<-[:PART_OF*1..8]-(part:Event)
  WHERE part.fatalitiesBest IS NOT NULL
    AND (part.id > whole.id OR part.id < whole.id AND COUNT { MATCH (whole)-[:PART_OF*1..8]->(part) } = 0)
  WITH part, collect(DISTINCT whole) AS silent
  RETURN collect([part, silent]) AS claims
}
// An event that is there twice is a member, and a part that states deaths.
CALL (checked, claims) {
  UNWIND [event IN checked | [event, []]] + claims AS pair
  WITH pair[0] AS event, collect(pair[1]) AS lists
  WHERE size(lists) = 2
  UNWIND lists AS silent
  UNWIND silent AS whole
  RETURN collect(DISTINCT whole) AS yielding
}
// These are members, so that they are there twice now.
CALL (checked, yielding) {
  UNWIND checked + yielding AS whole
  WITH whole, count(*) AS times
  WHERE times = 1
  MATCH (whole)<-[:PART_OF*1..8]-(part:Event)
  WHERE part.id > whole.id OR part.id < whole.id AND COUNT { MATCH (whole)-[:PART_OF*1..8]->(part) } = 0
  RETURN collect(DISTINCT part) AS parts
}
WITH KEYS, members, parts + yielding AS left
// Events that are there once are members and not left out.
WITH KEYS, members, size(left) AS fewer, CASE WHEN size(left) > 0 THEN members + left + left ELSE [] END AS mixed
CALL (mixed) {
  UNWIND mixed AS event
  WITH event, count(*) AS times
  RETURN collect(CASE WHEN times = 1 THEN event END) AS rest
}
WITH KEYS, CASE WHEN fewer > 0 THEN rest ELSE members END AS members
