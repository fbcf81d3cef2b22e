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
  try {
    if (!evenRestoring) await refuseRestoring(service.engine);
    return await work(service);
  } finally {
    await service.engine.close();
  }
}
