// eventStats: the groups that have an event with parts, which may have to be left out.
// GROUPS: event-groups.cypher for the events that have parts. NAME: the group's keys as one text. Put in by
// src/traversals. No parameters of its own. Returns the names.
GROUPS
RETURN DISTINCT NAME AS name
