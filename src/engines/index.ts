import type { Config } from '../config.js';
import type { Engine } from './engine.js';

/**
 * Opens the engine that the configuration names; the other one's driver is not even loaded. Throws a ConfigError where
 * there is no embedded graph yet and none shall be made.
 */
export async function openEngine({ neo4j, data }: Pick<Config, 'neo4j' | 'data'>, make = true): Promise<Engine> {
  if (neo4j) return (await import('./neo4j.js')).openNeo4j(neo4j);
  return (await import('./grafeo.js')).openGrafeo(data, { make });
}
