import { readConfig } from '../../../src/config.js';
import { identifierOf } from '../../../src/server/identify.js';
import { thrownBy } from '../../support/thrown.js';

const keys = { CASUS_KEYS: 'web:reader:reader-key-of-16,jane:editor:editor-key-of-16' };
const local = identifierOf(readConfig(keys));
const beyond = identifierOf(readConfig({ ...keys, HOST: '0.0.0.0' }));
const open = identifierOf(readConfig({ ...keys, HOST: '0.0.0.0', CASUS_PUBLIC_READ: 'true' }));

test.each([
  ['Bearer reader-key-of-16', { name: 'web', role: 'reader' }],
  ['Bearer editor-key-of-16', { name: 'jane', role: 'editor' }],
  ['bearer   editor-key-of-16', { name: 'jane', role: 'editor' }],
])('%s is known everywhere', (authorization, caller) => {
  for (const identify of [local, beyond, open]) expect(identify({ authorization })).toEqual(caller);
});

test('nobody needs to say who reads on loopback, or where everybody may read', () => {
  for (const identify of [local, open]) expect(identify({})).toBeNull();
});

test('beyond loopback reading needs a key', () => {
  expect(thrownBy(() => beyond({}))).toMatchObject({
    code: 'UNAUTHENTICATED',
    message: 'Reading needs a key here: send "Authorization: Bearer <key>".',
  });
});

test.each([
  ['Bearer reader-key-of-17', 'The key in the header Authorization is unknown.'],
  ['Bearer reader-key-of-1', 'The key in the header Authorization is unknown.'],
  ['Bearer Reader-key-of-16', 'The key in the header Authorization is unknown.'],
  ['Bearer web', 'The key in the header Authorization is unknown.'],
  ['reader-key-of-16', 'The header Authorization must be "Bearer <key>".'],
  ['Bearer', 'The header Authorization must be "Bearer <key>".'],
  ['Bearer reader-key-of-16 x', 'The header Authorization must be "Bearer <key>".'],
  ['Basic d2ViOnJlYWRlcg==', 'The header Authorization must be "Bearer <key>".'],
  ['', 'The header Authorization must be "Bearer <key>".'],
])('"%s" is refused even where everybody may read', (authorization, message) => {
  for (const identify of [local, beyond, open]) {
    expect(thrownBy(() => identify({ authorization }))).toMatchObject({ code: 'UNAUTHENTICATED', message });
  }
});

test('without keys none is known', () => {
  const identify = identifierOf(readConfig({}));
  expect(() => identify({ authorization: 'Bearer reader-key-of-16' })).toThrow(/unknown/);
});
