import { Worker } from 'node:worker_threads';
import { within } from '../engines/engine.js';
import type { NetworkMetric } from '../generated/schema.js';
import { limits } from '../plan/limits.js';
import type { MetricsTask } from './metricsWorker.js';
import type { MetricValues, Network } from './networkMetrics.js';

interface Waiting {
  readonly resolve: (values: MetricValues) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** A thread runs compiled code only; in tests the metrics are computed where they are asked for. */
const compiled = import.meta.url.endsWith('.js');

let thread: Thread | undefined;
let tasks = 0;

/**
 * Computes metrics beside the event loop, which those of a large network would hold for a fifth of a second.
 * One thread does all of them, one after the other; it is started with the first, and does not hold the process.
 */
export async function metricsOf(network: Network, metrics: readonly NetworkMetric[]): Promise<MetricValues> {
  if (metrics.length === 0) return {};
  if (!compiled) return (await import('./networkMetrics.js')).networkMetrics(network, metrics);
  const { worker, waiting } = (thread ??= startThread());
  const task: MetricsTask = { number: tasks++, network, metrics };
  const done = new Promise<MetricValues>((resolve, reject) => waiting.set(task.number, { resolve, reject }));
  worker.ref();
  worker.postMessage(task);
  return within(limits.statementTimeoutMs.value, done);
}

function startThread(): Thread {
  const worker = new Worker(new URL('./metricsWorker.js', import.meta.url));
  const waiting = new Map<number, Waiting>();
  worker.on('message', ({ number, values }: { readonly number: number; readonly values: MetricValues }) => {
    waiting.get(number)?.resolve(values);
    waiting.delete(number);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    thread = undefined;
  });
  return { worker, waiting };
}
