import { ConfigError, readConfig } from '../../src/config.js';
import { digestOf } from '../../src/keys.js';

const [readerKey, editorKey] = ['reader-key-of-16', 'Zm9vYmFyYmF6cXV4+/9=='] as const;

test('names, roles and keys are read; of a key only the digest is kept', () => {
  const { keys } = readConfig({ CASUS_KEYS: ` web:reader:${readerKey}, jane.doe-2:editor:${editorKey} ` });
  expect(keys).toEqual([
    { name: 'web', role: 'reader', digest: digestOf(readerKey) },
    { name: 'jane.doe-2', role: 'editor', digest: digestOf(editorKey) },
  ]);
  expect(JSON.stringify(keys)).not.toContain(readerKey);
  expect(digestOf('a')).toEqual(Buffer.from('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'hex'));
});

test.each(['', '  '])('"%s" is no key at all', (text) => {
  expect(readConfig({ CASUS_KEYS: text }).keys).toEqual([]);
});

const entry = 'CASUS_KEYS must be name:role:key, with commas between several: entry';
test.each([
  ['s3cret-s3cret-s3cret', `${entry} 1 must be name:role:key.`],
  ['s3cret-s3cret-s3cret:editor', `${entry} 1 must be name:role:key.`],
  ['web:reader:', `${entry} 1 must be name:role:key.`],
  ['web:reader:s3cret-s3cret-s3cret:x', `${entry} 1 must be name:role:key.`],
  [`web:reader:${readerKey},`, `${entry} 2 must be name:role:key.`],
  [
    `web:reader:${readerKey},s3cret!:reader:${editorKey}`,
    `${entry} 2 must have a name of 1 to 64 letters, digits, dots, dashes and underscores.`,
  ],
  ['web:s3cret-s3cret:s3cret-s3cret-s3cret', `${entry} 1 must have one of the roles reader, editor, admin.`],
  ['web:Reader:s3cret-s3cret-s3cret', `${entry} 1 must have one of the roles reader, editor, admin.`],
  ['web:reader:s3cret-s3cret-1', `${entry} 1 must have a key of at least 16 letters, digits and -._~+/.`],
  ['web:reader:s3cret s3cret s3cret', `${entry} 1 must have a key of at least 16 letters, digits and -._~+/.`],
  [
    `web:reader:${readerKey},web:editor:${editorKey}`,
    `${entry} 2 must have a name and a key that no entry before it has.`,
  ],
  [
    `web:reader:${readerKey},app:editor:${readerKey}`,
    `${entry} 2 must have a name and a key that no entry before it has.`,
  ],
])('%s is one sentence, without any part of it', (text, message) => {
  expect(() => readConfig({ CASUS_KEYS: text })).toThrow(new ConfigError(message));
  expect(message).not.toMatch(/s3cret|of-16/);
});

test('a key of 16 characters is long enough, one of 15 is not', () => {
  expect(readConfig({ CASUS_KEYS: `web:reader:${'k'.repeat(16)}` }).keys).toHaveLength(1);
  expect(() => readConfig({ CASUS_KEYS: `web:reader:${'k'.repeat(15)}` })).toThrow(ConfigError);
});
