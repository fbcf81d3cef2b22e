// eventStats: events grouped by keys: first by those they state themselves, then each group by one walk after the other.
// An engine groups by one vertex at a time much faster than by several things at once.
// EVENTS: the lines that bind `event` to each event, with their parameters. OWN: keys from an event's properties.
// WALKS: event-walk.cypher for each of the others. VALUES: every key as a text. OWN and VALUES have a comma after each
// item; all are put in by src/traversals. No parameters of its own.
// Binds: key0, key1, …, and members, the events of the group, each once.
EVENTS
WITH OWN collect(event) AS members
WALKS
WITH VALUES members
