import { project } from '../execute/project.js';
import { limits } from '../plan/limits.js';
import type { ServiceField } from './service.js';

const value = {
  ...Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit.value])),
  all: Object.entries(limits).map(([name, limit]) => ({ name, ...limit })),
};

/** `limits`: every bound the service enforces. */
export const limitsField: ServiceField = (_service, { key, below }) => {
  const answer = { value: project(value, below), complete: true };
  return { key, run: () => Promise.resolve(() => answer) };
};
