// eventStats: what is summed up over a group. TOTALS: aggregations of `event`, named; put in by src/traversals.
CALL (members) {
  UNWIND members AS event
  RETURN TOTALS
}
