import { settings } from '../config.js';

/**
 * Every bound the service enforces, one row each: value, unit, and what it bounds.
 * The README's table and the `limits` field are read from here. Of a bound that is a setting it is the default; `limits` tells what is set.
 */
export const limits = {
  pageSizeDefault: {
    value: 25,
    unit: 'items',
    description: 'Items of a page when neither `first` nor `last` is given.',
  },
  pageSizeMax: { value: 500, unit: 'items', description: 'Most items a page may have.' },
  idsMax: { value: 500, unit: 'ids', description: 'Most ids `nodes`, `retract` and `mergeEntities` take.' },
  writeRowsMax: { value: 5_000, unit: 'rows', description: 'Most rows that an upsert takes.' },
  shortTextMax: { value: 1_500, unit: 'characters', description: 'Most characters a name or a locator may have.' },
  depthMax: { value: 15, unit: 'levels', description: 'How deep a selection may nest.' },
  selectionFieldsMax: {
    value: 5_000,
    unit: 'fields',
    description: 'Most fields that a selection comes to, those of a fragment counted wherever it is spread.',
  },
  introspectionFieldsMax: {
    value: 50_000,
    unit: 'fields',
    description: 'Most fields that introspection may come to, counted in each type that it is answered of.',
  },
  rootFieldsMax: { value: 30, unit: 'fields', description: 'Most root fields, aliases included, of a request.' },
  costMax: {
    value: 100_000,
    unit: 'items',
    description: 'Most items a request may ask for: the product of the page sizes on each branch, added up.',
  },
  filterConditionsMax: { value: 100, unit: 'conditions', description: 'Most conditions a filter may have.' },
  valuesDepthMax: { value: 60, unit: 'levels', description: 'How deep the value of a variable may nest.' },
  filterDepthMax: { value: 6, unit: 'levels', description: 'How deep AND, OR and NOT may nest in a filter.' },
  filterRelationsMax: {
    value: 3,
    unit: 'relations',
    description: 'How many relations in a row a filter may go through.',
  },
  hierarchyLevelsMax: {
    value: 8,
    unit: 'levels',
    description: 'Most levels of WITHIN or PART_OF that are followed where all of them count.',
  },
  orderKeysMax: { value: 8, unit: 'keys', description: 'Most keys a list is sorted by.' },
  tokensMax: { value: 5_000, unit: 'tokens', description: 'Most tokens of a document.' },
  searchTextMax: { value: 200, unit: 'characters', description: 'Most characters a search text may have.' },
  searchCandidates: { value: 200, unit: 'hits', description: 'Most hits of each type that a search ranks.' },
  bodyBytesMax: { value: 1_048_576, unit: 'bytes', description: 'Most bytes of a request’s body.' },
  importBytesMax: { value: 33_554_432, unit: 'bytes', description: 'Most bytes of a message of a remote import.' },
  requestTimeMs: {
    value: 300_000,
    unit: 'ms',
    description: 'Milliseconds in which a request must have arrived, body included.',
  },
  traversalStartsMax: { value: 50, unit: 'ids', description: 'Most vertices `neighborhood` starts from.' },
  excludeIdsMax: { value: 10_000, unit: 'ids', description: 'Most vertices that a traversal leaves out.' },
  neighborhoodDepthMax: { value: 6, unit: 'steps', description: 'Most steps `neighborhood` goes.' },
  pathsDepthMax: { value: 12, unit: 'relationships', description: 'Most relationships a path may have.' },
  pathsMax: { value: 25, unit: 'paths', description: 'Most paths `paths` finds.' },
  commonNeighborsIdsMax: { value: 10, unit: 'ids', description: 'Most vertices `commonNeighbors` takes.' },
  eventChainDepthMax: { value: 20, unit: 'steps', description: 'Most steps `eventChain` goes.' },
  subgraphNodesDefault: {
    value: 200,
    unit: 'vertices',
    description: 'Vertices of a subgraph when `limit` is not given.',
  },
  subgraphNodesMax: { value: 1_000, unit: 'vertices', description: 'Most vertices a subgraph may have.' },
  subgraphRelationshipsMax: {
    value: 5_000,
    unit: 'relationships',
    description: 'Most relationships a subgraph may have.',
  },
  traversalRelationshipsMax: {
    value: 500_000,
    unit: 'relationships',
    description: 'Most relationships a traversal follows; those in memory for `paths` and `neighborhood` do not count.',
  },
  traversalTimeMs: {
    value: 5_000,
    unit: 'ms',
    description: 'Milliseconds after which a traversal begins no further step.',
  },
  networkActorsDefault: { value: 100, unit: 'actors', description: 'Actors of a network when `limit` is not given.' },
  networkActorsMax: { value: 500, unit: 'actors', description: 'Most actors a network may have.' },
  networkRelationshipsMax: { value: 5_000, unit: 'pairs', description: 'Most pairs of actors a network may have.' },
  eventStatsDefault: { value: 100, unit: 'groups', description: 'Groups of `eventStats` when `first` is not given.' },
  eventStatsMax: { value: 1_000, unit: 'groups', description: 'Most groups `eventStats` gives.' },
  timelineBucketsMax: { value: 10_000, unit: 'buckets', description: 'Most buckets a timeline may have.' },
  exportEntitiesMax: {
    value: 10_000,
    unit: 'vertices',
    description: 'Most vertices an export over HTTP may have.',
  },
  statementTimeoutMs: { value: 30_000, unit: 'ms', description: 'Milliseconds after which a statement is given up.' },
  subscriberQueueMax: {
    value: 1_000,
    unit: 'changes',
    description: 'Most changes that wait for a subscriber; one that reads more slowly is ended.',
  },
  socketOperationsMax: {
    value: 100,
    unit: 'operations',
    description: 'Most operations that run at once on a WebSocket or a reserved event stream.',
  },
  subscribersMax: {
    value: Number(settings.CASUS_SUBSCRIBERS_MAX.default),
    unit: 'connections',
    description: 'Most connections that stay open, and most subscriptions on them; `CASUS_SUBSCRIBERS_MAX` sets it.',
  },
} as const;

export type LimitName = keyof typeof limits;

/** How large the selection of an operation may be. */
export const selectionBounds = {
  depthMax: limits.depthMax.value,
  selectionFieldsMax: limits.selectionFieldsMax.value,
} as const;
