import { readConfig } from '../config.js';
import { openEngine } from '../engines/index.js';
import { buildModel } from '../model/buildModel.js';
import { serviceOf, type Service } from '../resolvers/service.js';

/** Runs a command's work on the configured graph, and closes it whatever happens. */
export async function withService<T>(work: (service: Service) => Promise<T>): Promise<T> {
  const service = serviceOf(buildModel(), await openEngine(readConfig(process.env)));
  try {
    return await work(service);
  } finally {
    await service.engine.close();
  }
}
