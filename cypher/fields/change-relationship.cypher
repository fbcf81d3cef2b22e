// Change.relationship: the edge that a change was made on, found from the end that has few of its type.
// From: this (Change). Along: edge. To: node (Entity).
MATCH (node:Entity {id: this.nearId})-[edge]-()
WHERE edge.id = this.relationshipId
