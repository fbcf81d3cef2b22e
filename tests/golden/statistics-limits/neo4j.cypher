RETURN [COUNT { MATCH (n:Actor) }, COUNT { MATCH (n:Place) }, COUNT { MATCH (n:Event) }, COUNT { MATCH (n:Source) }, COUNT { MATCH ()-[r:PARTICIPATED_IN]->() }, COUNT { MATCH ()-[r:OCCURRED_AT]->() }, COUNT { MATCH ()-[r:WITHIN]->() }, COUNT { MATCH ()-[r:PART_OF]->() }, COUNT { MATCH ()-[r:CAUSED]->() }, COUNT { MATCH ()-[r:RESPONDED_TO]->() }, COUNT { MATCH ()-[r:MEMBER_OF]->() }, COUNT { MATCH ()-[r:COMMANDS]->() }, COUNT { MATCH ()-[r:ALLIED_WITH]->() }, COUNT { MATCH ()-[r:OPPOSES]->() }, COUNT { MATCH ()-[r:SUPPORTS]->() }, COUNT { MATCH ()-[r:SUCCEEDED_BY]->() }, COUNT { MATCH ()-[r:BASED_IN]->() }, COUNT { MATCH ()-[r:OPERATES_IN]->() }, COUNT { MATCH ()-[r:CONTROLS]->() }, COUNT { MATCH ()-[r:REPORTED_BY]->() }] AS row;

MATCH (g:CasusGraph {id: 'graph'})
RETURN g.revision AS revision
;
