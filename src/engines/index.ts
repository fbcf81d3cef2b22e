import type { Config } from '../config.js';
import { limits } from '../plan/limits.js';
import type { Engine } from './engine.js';
import { openGrafeo } from './grafeo.js';
import { openNeo4j } from './neo4j.js';

/** Opens the engine that the configuration names. */
export const openEngine = (config: Pick<Config, 'neo4j' | 'data'>): Engine =>
  config.neo4j ? openNeo4j(config.neo4j, limits.statementTimeoutMs.value) : openGrafeo(config.data);
