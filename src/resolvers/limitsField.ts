import { project } from '../execute/answer.js';
import type { Limits } from '../generated/schema.js';
import { limits, type LimitName } from '../plan/limits.js';
import type { Service, ServiceField } from './service.js';

const names = Object.keys(limits) as LimitName[];

/** The bounds of a service: those of the table, with what is set of those that are settings. */
function limitsOf({ subscribersMax }: Service): Limits {
  const values = Object.fromEntries(names.map((name) => [name, limits[name].value])) as Record<LimitName, number>;
  const set = { ...values, subscribersMax };
  return { ...set, all: names.map((name) => ({ name, ...limits[name], value: set[name] })) };
}

/** `limits`: every bound the service enforces. */
export const limitsField: ServiceField = (service, { key, below }) => {
  const answer = { value: project(limitsOf(service), below), complete: true };
  return { key, constant: true, run: () => Promise.resolve(() => answer) };
};
