import { ConfigError, readConfig, settings } from '../../src/config.js';

describe('defaults', () => {
  test('nothing set: embedded, on loopback', () => {
    expect(readConfig({})).toEqual({
      data: '.casus/graph',
      host: '127.0.0.1',
      port: 4000,
      publicRead: false,
      keys: [],
      readsNeedKey: false,
      subscribersMax: 2000,
      historyDays: 0,
      cacheMb: 256,
      logLevel: 'info',
    });
  });

  test('every setting has its default in the table', () => {
    const config = readConfig(Object.fromEntries(Object.entries(settings).map(([name, row]) => [name, row.default])));
    expect(config).toEqual(readConfig({}));
  });
});

test('NEO4J_URI chooses Neo4j', () => {
  const env = {
    NEO4J_URI: 'neo4j+s://graph.example:7687',
    NEO4J_USERNAME: 'reader',
    NEO4J_PASSWORD: 'p w',
    NEO4J_DATABASE: 'casus',
  };
  expect(readConfig(env).neo4j).toEqual({ uri: env.NEO4J_URI, username: 'reader', password: 'p w', database: 'casus' });
});

test.each([
  'neo4j://h',
  'neo4j+s://h',
  'neo4j+ssc://h:7687',
  'bolt://[::1]:7687',
  'bolt+s://h',
  'bolt+ssc://h',
  'neo4j://h/?policy=eu',
])('%s is an address', (uri) => {
  expect(readConfig({ NEO4J_URI: uri }).neo4j?.uri).toBe(uri);
});

test.each([
  ['bolt://h:99999', 'bolt://h:99999'],
  ['bolt://h:port', 'bolt://h:port'],
  ['bolt://', 'bolt://'],
  ['bolt://h/graph', 'bolt://h/graph'],
  ['bolt://h?policy=eu', 'bolt://h?policy=eu'],
  ['neo4j://neo4j:secret@h', 'neo4j://…@h'],
])('%s is none, and is told without its password', (uri, shown) => {
  const problem = 'must go on with a host and at most a port; user, password and database have variables of their own';
  expect(() => readConfig({ NEO4J_URI: uri })).toThrow(new ConfigError(`NEO4J_URI ${problem}, not "${shown}".`));
});

test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('%s is loopback', (host) => {
  expect(readConfig({ HOST: host, CASUS_KEYS: `web:reader:${'k'.repeat(16)}` }).readsNeedKey).toBe(false);
  expect(readConfig({ HOST: host }).host).toBe(host);
});

test.each(['0.0.0.0', '::', 'example.org', '10.0.0.1', '127.0.0.1.example.org', 'localhost.example.org'])(
  '%s is beyond loopback',
  (host) => {
    expect(() => readConfig({ HOST: host })).toThrow(
      new ConfigError(
        `HOST ${host} is beyond loopback with neither authentication nor explicit public read: set CASUS_KEYS, or CASUS_PUBLIC_READ=true to let everybody who reaches it read.`,
      ),
    );
    const open = { HOST: host, CASUS_PUBLIC_READ: 'true' };
    expect(readConfig(open)).toMatchObject({ host, publicRead: true, readsNeedKey: false });
    const CASUS_KEYS = `web:reader:${'k'.repeat(16)}`;
    expect(readConfig({ HOST: host, CASUS_KEYS })).toMatchObject({ host, publicRead: false, readsNeedKey: true });
    expect(readConfig({ ...open, CASUS_KEYS })).toMatchObject({ readsNeedKey: false });
  },
);

test.each([
  ['NEO4J_URI', 'http://localhost:7474', /must begin with neo4j:\/\//],
  ['NEO4J_URI', 'localhost:7687', /must begin with neo4j:\/\//],
  ['NEO4J_USERNAME', '', /must not be empty/],
  ['NEO4J_DATABASE', 'a b', /must be a database name/],
  ['CASUS_DATA', '', /must be a path/],
  ['CASUS_PUBLIC_READ', 'yes', /must be true or false/],
  ['CASUS_SUBSCRIBERS_MAX', 'many', /must be a number from 0 to 999999/],
  ['CASUS_HISTORY_DAYS', '-1', /must be a number of days from 0 to 99999/],
  ['CASUS_CACHE_MB', 'much', /must be a number of megabytes from 0 to 99999/],
  ['HOST', 'a b', /must be a host name/],
  ['PORT', '70000', /must be a number from 0 to 65535/],
  ['PORT', '-1', /must be a number/],
  ['PORT', '80a', /must be a number/],
  ['LOG_LEVEL', 'loud', /must be one of fatal, error/],
])('%s=%s is one sentence that names it', (name, value, message) => {
  const read = (): unknown => readConfig({ [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(message);
  expect(read).toThrow(new RegExp(`^${name} [^\\n]*"${value}"\\.$`));
});

test('a password is never shown', () => {
  expect(() => readConfig({ NEO4J_URI: 'x', NEO4J_PASSWORD: 'hidden' })).toThrow(/^(?!.*hidden)/);
});
