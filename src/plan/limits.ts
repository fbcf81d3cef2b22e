/**
 * Every bound the service enforces, one row each: value, unit, and what it bounds.
 * The README's table and the `limits` field are read from here.
 */
export const limits = {
  pageSizeDefault: {
    value: 25,
    unit: 'items',
    description: 'Items of a page when neither `first` nor `last` is given.',
  },
  pageSizeMax: { value: 500, unit: 'items', description: 'Most items a page may have.' },
  idsMax: { value: 500, unit: 'ids', description: 'Most ids `nodes` takes.' },
  depthMax: { value: 15, unit: 'levels', description: 'How deep a selection may nest.' },
  rootFieldsMax: { value: 30, unit: 'fields', description: 'Most root fields, aliases included, of a request.' },
  costMax: {
    value: 100_000,
    unit: 'items',
    description: 'Most items a request may ask for: the product of the page sizes on each branch, added up.',
  },
  filterConditionsMax: { value: 100, unit: 'conditions', description: 'Most conditions a filter may have.' },
  tokensMax: { value: 5_000, unit: 'tokens', description: 'Most tokens of a document.' },
  searchTextMax: { value: 200, unit: 'characters', description: 'Most characters a search text may have.' },
  searchCandidates: { value: 200, unit: 'hits', description: 'Most hits a search ranks.' },
  bodyBytesMax: { value: 1_048_576, unit: 'bytes', description: 'Most bytes of a request’s body.' },
  statementTimeoutMs: { value: 30_000, unit: 'ms', description: 'Milliseconds after which a statement is given up.' },
} as const;

export type LimitName = keyof typeof limits;
