// Actor.coParticipants: the other actors of an actor's events, each with what the two share; an event counts once.
// From: this (Actor). Where: $where, the condition on event (Event). To: node (Actor).
// Along: edge, a map of sharedEvents, sameSide (in how many both stood on an equal side), opposed (on different ones).
MATCH (this)-[own:PARTICIPATED_IN]->(event:Event)
WHERE $where
MATCH (event)<-[other:PARTICIPATED_IN]-(node:Actor)
WHERE node <> this
WITH node,
  count(DISTINCT event) AS shared,
  count(DISTINCT CASE WHEN own.side = other.side THEN event END) AS same,
  count(DISTINCT CASE WHEN own.side <> other.side THEN event END) AS opposed
WITH node, {sharedEvents: shared, sameSide: same, opposed: opposed} AS edge
