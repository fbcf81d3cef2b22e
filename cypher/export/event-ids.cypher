// The ids of events in order. $after: the id to go on from. $size: how many, and the parameters of EVENTS.
// EVENTS: lines that bind each event, once. Put in by src/export. Returns an id.
EVENTS
WITH event
WHERE event.id > $after
RETURN event.id AS id
ORDER BY id
LIMIT $size
