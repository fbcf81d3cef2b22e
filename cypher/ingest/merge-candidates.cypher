// What tells whether two entities are one. LABEL: their label, put in by src/ingest. Returns a map of properties each.
MATCH (n:LABEL)
RETURN n {
  .id, .name, .aliases, .externalIds_scheme, .externalIds_value, .actorType, .activeFrom, .activeTo, .placeType,
  .countryCode, .latitude, .longitude, .kind, .dateStart, .dateEnd, .url, .publishedAt
} AS entity
