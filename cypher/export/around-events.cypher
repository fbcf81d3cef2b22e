// What belongs to events: who took part, where they happened with all that holds these places, and who reports them.
// $ids: the ids of the events. Returns an id, each once.
UNWIND $ids AS id
MATCH (event:Event {id: id})<-[:PARTICIPATED_IN]-(actor:Actor)
RETURN actor.id AS found
UNION
UNWIND $ids AS id
MATCH (event:Event {id: id})-[:OCCURRED_AT]->(:Place)-[:WITHIN*0..8]->(place:Place)
RETURN place.id AS found
UNION
UNWIND $ids AS id
MATCH (event:Event {id: id})-[:REPORTED_BY]->(source:Source)
RETURN source.id AS found
