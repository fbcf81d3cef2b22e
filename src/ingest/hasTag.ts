import type { VertexRecord } from '../write/records.js';

/** Whether what a row is about has a tag. */
export const hasTag = (vertex: VertexRecord | undefined, tag: string): boolean =>
  ((vertex?.['tags'] ?? []) as readonly string[]).includes(tag);
