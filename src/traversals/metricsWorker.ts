// Computes metrics in a thread of its own; see metricsThread.ts.
import { parentPort } from 'node:worker_threads';
import type { NetworkMetric } from '../generated/schema.js';
import { networkMetrics, type Network } from './networkMetrics.js';

/** A computation asked for. */
export interface MetricsTask {
  readonly number: number;
  readonly network: Network;
  readonly metrics: readonly NetworkMetric[];
}

parentPort?.on('message', ({ number, network, metrics }: MetricsTask) => {
  parentPort?.postMessage({ number, values: networkMetrics(network, metrics) });
});
