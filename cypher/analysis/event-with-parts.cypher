// eventStats: of some events those that have parts.
// EVENTS: the lines that bind `event` to each event, with their parameters; put in by src/traversals.
// Binds: event, each once.
EVENTS
MATCH (event)<-[:PART_OF]-(:Event)
WITH DISTINCT event
