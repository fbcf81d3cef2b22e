// eventStats: groups the events of each group by what is reached from them.
// WALK: a file of keys/. FOUND: what it binds. CARRIED: what the groups are by so far, with a comma after each item.
// Put in by src/traversals. No parameters of its own.
CALL (members) {
  UNWIND members AS event
  WALK
  RETURN FOUND, collect(DISTINCT event) AS reached
}
WITH CARRIED FOUND, reached AS members
