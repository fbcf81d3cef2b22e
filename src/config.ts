import { z } from 'zod';
import { keysSetting, type Key } from './keys.js';

/** How much is logged, the least first. */
export type LogLevel = (typeof logLevels)[number];
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How the service runs; see the README's configuration table, which a test keeps equal to `settings`. */
export interface Config {
  /** Set: Neo4j. Unset: the embedded engine. */
  readonly neo4j?: {
    readonly uri: string;
    readonly username: string;
    readonly password: string;
    readonly database: string;
  };
  /** Path of the embedded graph, or `:memory:`. */
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly publicRead: boolean;
  readonly keys: readonly Key[];
  /** Whether reading needs a key: beyond loopback, where not everybody may read. */
  readonly readsNeedKey: boolean;
  readonly subscribersMax: number;
  /** Days that changes are kept; 0: for ever. */
  readonly historyDays: number;
  /** Megabytes of answers that are kept; 0: none. */
  readonly cacheMb: number;
  readonly logLevel: LogLevel;
}

/** One row an environment variable: its default, what it means, and the sentence for a wrong value. */
export const settings = {
  NEO4J_URI: { default: '', means: 'Address of a Neo4j; without it the embedded engine is used.' },
  NEO4J_USERNAME: { default: 'neo4j', means: 'User at Neo4j.' },
  NEO4J_PASSWORD: { default: '', means: 'Password at Neo4j; empty for a Neo4j without authentication.' },
  NEO4J_DATABASE: { default: 'neo4j', means: 'Database at Neo4j.' },
  CASUS_DATA: { default: '.casus/graph', means: 'Where the embedded graph is kept; `:memory:` for nowhere.' },
  CASUS_PUBLIC_READ: {
    default: 'false',
    means: 'Whether everybody who reaches the port may read; beyond loopback it is this, or keys.',
  },
  CASUS_KEYS: {
    default: '',
    means:
      'Who may do what: `name:role:key,…`, with the roles reader, editor and admin, and keys of 16 characters or more.',
  },
  CASUS_SUBSCRIBERS_MAX: {
    default: '2000',
    means: 'Most connections that stay open for live changes, and most subscriptions on them.',
  },
  CASUS_HISTORY_DAYS: { default: '0', means: 'How many days changes are kept; 0 keeps them for ever.' },
  CASUS_CACHE_MB: {
    default: '256',
    means: 'Megabytes kept while nothing is written: half for answers, half for what walks pass; 0 keeps none.',
  },
  HOST: { default: '127.0.0.1', means: 'Address to listen on.' },
  PORT: { default: '4000', means: 'Port to listen on; 0 takes a free one.' },
  LOG_LEVEL: { default: 'info', means: `One of ${logLevels.join(', ')}.` },
} as const;

/** The driver reads past user, password and path, and takes a port that is none for a Neo4j that is away. */
function isAddress(uri: string): boolean {
  if (uri === '') return true;
  if (!URL.canParse(uri)) return false;
  const { protocol, username, password, hostname, pathname, search, hash } = new URL(uri);
  const routes = protocol.startsWith('neo4j');
  return hostname !== '' && /^\/?$/.test(username + password + pathname + hash) && (search === '' || routes);
}

const environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^((neo4j|bolt)(\+s|\+ssc)?:\/\/.*)?$/, 'must begin with neo4j://, neo4j+s://, bolt:// or bolt+s://')
    .refine(
      isAddress,
      'must go on with a host and at most a port; user, password and database have variables of their own',
    )
    .default(settings.NEO4J_URI.default),
  NEO4J_USERNAME: z.string().min(1, 'must not be empty').default(settings.NEO4J_USERNAME.default),
  NEO4J_PASSWORD: z.string().default(settings.NEO4J_PASSWORD.default),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, 'must be a database name: 3 to 63 letters, digits, dots and dashes')
    .default(settings.NEO4J_DATABASE.default),
  CASUS_DATA: z.string().min(1, 'must be a path, or :memory:').default(settings.CASUS_DATA.default),
  CASUS_PUBLIC_READ: z.enum(['true', 'false'], 'must be true or false').default(settings.CASUS_PUBLIC_READ.default),
  CASUS_KEYS: keysSetting.default([]),
  CASUS_SUBSCRIBERS_MAX: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a number from 0 to 999999')
    .default(settings.CASUS_SUBSCRIBERS_MAX.default),
  CASUS_HISTORY_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number of days from 0 to 99999')
    .default(settings.CASUS_HISTORY_DAYS.default),
  CASUS_CACHE_MB: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number of megabytes from 0 to 99999')
    .default(settings.CASUS_CACHE_MB.default),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or an address')
    .default(settings.HOST.default),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .refine((port) => Number(port) <= 65535, 'must be a number from 0 to 65535')
    .default(settings.PORT.default),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default(settings.LOG_LEVEL.default),
});

/** A setting that stops the start: one sentence that names it. */
export class ConfigError extends Error {}

/** Settings whose values no message may show. */
const secret = new Set(['CASUS_KEYS']);

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Reads the configuration from environment variables; throws {@link ConfigError} on the first wrong one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    const value = secret.has(name) ? '' : `, not "${(env[name] ?? '').replace(/\/\/.*@/, '//…@')}"`;
    throw new ConfigError(`${name} ${issue?.message ?? 'is wrong'}${value}.`);
  }
  const { data } = parsed;
  const publicRead = data.CASUS_PUBLIC_READ === 'true';
  const readsNeedKey = !publicRead && !loopback.test(data.HOST);
  if (readsNeedKey && data.CASUS_KEYS.length === 0) {
    throw new ConfigError(
      `HOST ${data.HOST} is beyond loopback with neither authentication nor explicit public read: set CASUS_KEYS, or CASUS_PUBLIC_READ=true to let everybody who reaches it read.`,
    );
  }
  return {
    ...(data.NEO4J_URI && {
      neo4j: {
        uri: data.NEO4J_URI,
        username: data.NEO4J_USERNAME,
        password: data.NEO4J_PASSWORD,
        database: data.NEO4J_DATABASE,
      },
    }),
    data: data.CASUS_DATA,
    host: data.HOST,
    port: Number(data.PORT),
    publicRead,
    keys: data.CASUS_KEYS,
    readsNeedKey,
    subscribersMax: Number(data.CASUS_SUBSCRIBERS_MAX),
    historyDays: Number(data.CASUS_HISTORY_DAYS),
    cacheMb: Number(data.CASUS_CACHE_MB),
    logLevel: data.LOG_LEVEL,
  };
}
