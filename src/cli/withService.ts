import { readConfig } from '../config.js';
import { openEngine } from '../engines/index.js';
import { buildModel } from '../model/buildModel.js';
import { refuseRestoring } from '../write/restoring.js';
import { serviceOf, type Service } from '../resolvers/service.js';

/**
 * Runs a command's work on the configured graph, and closes it whatever happens. A graph of which a part is restored
 * only is for commands that say so.
 */
export async function withService<T>(work: (service: Service) => Promise<T>, evenRestoring = false): Promise<T> {
  const service = serviceOf(buildModel(), await openEngine(readConfig(process.env)));
  let result: T;
  try {
    if (!evenRestoring) await refuseRestoring(service.engine);
    result = await work(service);
  } catch (error) {
    // A disk that is full fails both; what the work failed of is told.
    await service.engine.close().catch(() => undefined);
    throw error;
  }
  await service.engine.close();
  return result;
}
