import { readConfig } from '../../../src/config.js';
import { mayNameOf } from '../../../src/server/loopbackName.js';

const may = mayNameOf(readConfig({}));

test.each([
  'localhost',
  'localhost:4000',
  'LocalHost:1',
  '127.0.0.1',
  '127.0.0.1:4000',
  '127.1.2.3:80',
  '[::1]',
  '[::1]:4000',
])('%s is this machine', (host) => expect(may(host)).toBe(true));

test.each([
  undefined,
  '',
  'elsewhere.example',
  'elsewhere.example:4000',
  'localhost.elsewhere.example',
  '127.0.0.1.elsewhere.example',
  'elsewhere.example:127.0.0.1',
  'user@localhost',
  '10.0.0.1',
  '[::2]',
])('%s is not', (host) => expect(may(host)).toBe(false));

test.each([
  { CASUS_PUBLIC_READ: 'true' },
  { HOST: '0.0.0.0', CASUS_KEYS: 'web:reader:reader-key-of-16' },
  { HOST: '0.0.0.0', CASUS_PUBLIC_READ: 'true' },
])('with %j any name is good', (env) => expect(mayNameOf(readConfig(env))('elsewhere.example')).toBe(true));
