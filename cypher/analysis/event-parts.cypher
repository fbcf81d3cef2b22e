// eventStats: leaves out of a group the events that are part, at most 8 levels deep, of another one in it. Of events that
// are part of each other, in bad data, the first by id stays.
// KEYS: key0, key1, …. NAME: the group's keys as one text. Put in by src/traversals.
// $wholes: the names of the groups that have an event with parts, each with the value true; others are left as they are.
WITH KEYS, members, CASE WHEN $wholes[NAME] THEN members ELSE [] END AS checked
CALL (checked) {
  UNWIND checked AS whole
  MATCH (whole)<-[:PART_OF*1..8]-(part:Event)
  WHERE part.id > whole.id OR part.id < whole.id AND COUNT { MATCH (whole)-[:PART_OF*1..8]->(part) } = 0
  RETURN collect(DISTINCT part) AS parts
}
// Events that are there once are members and no parts: parts are there twice, and three times where they are members.
WITH KEYS, members, size(parts) AS left, CASE WHEN size(parts) > 0 THEN members + parts + parts ELSE [] END AS mixed
CALL (mixed) {
  UNWIND mixed AS event
  WITH event, count(*) AS times
  RETURN collect(CASE WHEN times = 1 THEN event END) AS rest
}
WITH KEYS, CASE WHEN left > 0 THEN rest ELSE members END AS members
