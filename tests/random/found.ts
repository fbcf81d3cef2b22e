import type { Question } from '../support/ask.js';

/** Queries that generated ones were shrunk to when they were answered wrongly: asked in every run, each with what was wrong. */
export const found: readonly (Question & { readonly was: string })[] = [
  {
    was: 'equal connections of two types, planned apart because a fragment tells the types apart, shared a reading that one of them could not find',
    query:
      '{ relationships(first: 5) { nodes { to { relationships(first: 1) { nodes { id } } ... on Actor { controls { __typename } } } } } }',
  },
  {
    was: 'null is in no list, not even in an empty one, on Neo4j; it is unknown on Grafeo, and matches neither a condition nor its NOT',
    query:
      '{ a: sources(where: { reliability: { notIn: [] } }) { totalCount } b: sources(where: { NOT: { reliability: { in: [] } } }) { totalCount } }',
  },
];
