import { project } from '../execute/answer.js';
import type { Limits } from '../generated/schema.js';
import { limits, type LimitName } from '../plan/limits.js';
import type { ServiceField } from './service.js';

const values = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit.value]));

const value: Limits = {
  ...(values as Record<LimitName, number>),
  all: Object.entries(limits).map(([name, limit]) => ({ name, ...limit })),
};

/** `limits`: every bound the service enforces. */
export const limitsField: ServiceField = (_service, { key, below }) => {
  const answer = { value: project(value, below), complete: true };
  return { key, constant: true, run: () => Promise.resolve(() => answer) };
};
