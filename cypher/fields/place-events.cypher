// Place.events(includeWithin: true): the events at a place and at every place inside it.
// From: this (Place). Along: edge (OCCURRED_AT). To: node (Event).
MATCH (this)<-[:WITHIN*0..8]-(:Place)<-[edge:OCCURRED_AT]-(node:Event)
