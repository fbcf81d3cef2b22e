import { readConfig } from '../config.js';
import { openEngine } from '../engines/index.js';
import { buildModel } from '../model/buildModel.js';
import { refuseRestoring } from '../write/restoring.js';
import { serviceOf, type Service } from '../resolvers/service.js';

/** What a command's graph may be: by default one that is there, and whole. */
interface Allowed {
  /** It is made where there is none yet: a command that only reads would take a mistyped path for an empty graph. */
  readonly make?: boolean;
  /** A part of it may be restored only. */
  readonly evenRestoring?: boolean;
}

/** Runs a command's work on the configured graph, and closes it whatever happens. */
export async function withService<T>(
  { make = false, evenRestoring = false }: Allowed,
  work: (service: Service) => Promise<T>,
): Promise<T> {
  const service = serviceOf(buildModel(), await openEngine(readConfig(process.env), make));
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
