// Entity.history: what was changed on a vertex. From: this (Entity). To: node (Change).
MATCH (node:Change {entityId: this.id})
