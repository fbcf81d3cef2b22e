MATCH (event:Event)
WHERE event.dateStart >= $p0
WITH event, substring(event.dateStart, 0, $length) AS time
WITH time, event.eventType AS type, count(*) AS events,
  count(event.fatalitiesBest) AS known, sum(event.fatalitiesBest) AS best
WITH time, collect([type, events, known, best]) AS types
RETURN [time, types] AS row;
