import { readConfig } from '../config.js';
import { openEngine } from '../engines/index.js';
import { buildModel } from '../model/buildModel.js';
import { serviceOf, type Service } from '../resolvers/service.js';

/** Runs a command's work on the configured graph, and closes it whatever happens. */
export async function withService<T>(work: (service: Service) => Promise<T>): Promise<T> {
  const service = serviceOf(buildModel(), await openEngine(readConfig(process.env)));
  let result: T;
  try {
    result = await work(service);
  } catch (error) {
    // A disk that is full fails both; what the work failed of is told.
    await service.engine.close().catch(() => undefined);
    throw error;
  }
  await service.engine.close();
  return result;
}
