// Change.entity: the vertex that a change was made on. From: this (Change). To: node (Entity).
MATCH (node:Entity {id: this.entityId})
