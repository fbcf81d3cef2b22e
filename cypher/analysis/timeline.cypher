// timeline: events by the time they start and by type.
// EVENTS: the lines that bind `event` to each of them, with their parameters; put in by src/traversals.
// $length: how much of a date tells the time: 10 characters for the day, 7 for the month, 4 for the year.
// Returns [time, [[type, events, best estimates known, their sum], …]], in no order.
EVENTS
WITH event, substring(event.dateStart, 0, $length) AS time
WITH time, event.eventType AS type, count(*) AS events,
  count(event.fatalitiesBest) AS known, sum(event.fatalitiesBest) AS best
WITH time, collect([type, events, known, best]) AS types
RETURN [time, types] AS row
