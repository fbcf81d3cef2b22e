import type { Restored } from '../write/restoreGraph.js';

/** What a restore did, as one sentence. */
export const describeRestored = ({ vertices, relationships, changes, revision }: Restored): string => {
  const [v, r, c] = [vertices, relationships, changes].map((count) => count.toLocaleString('en'));
  return `Restored ${v} vertices, ${r} relationships and ${c} changes of their history; revision ${revision}.`;
};
