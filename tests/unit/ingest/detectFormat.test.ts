import { detectFormat } from '../../../src/ingest/detectFormat.js';
import type { Format } from '../../../src/ingest/format.js';
import { storms } from './support/storms.js';

const calms: Format = { ...storms, name: 'calms', detect: ({ fileName }) => fileName.endsWith('.calm') };
const formats = [storms, calms];

test('the first format that an input looks like is taken', () => {
  expect(detectFormat(formats, 'a', { text: 'storms,1\n', fileName: 'a' })).toBe(storms);
  expect(detectFormat(formats, 'a.calm', { text: 'x', fileName: 'a.calm' })).toBe(calms);
});

test('a format that is named is taken, whatever the input looks like', () => {
  expect(detectFormat(formats, 'a', { text: 'storms,1\n', fileName: 'a' }, 'calms')).toBe(calms);
  expect(() => detectFormat(formats, 'a', { text: '', fileName: 'a' }, 'gales')).toThrow(
    'There is no format "gales"; name one of storms, calms.',
  );
});

test('where none fits, the formats are listed and the beginning is shown', () => {
  expect(() =>
    detectFormat(formats, 'mail.txt', { text: `\nDear Sir,${'x'.repeat(100)}\nrest`, fileName: 'mail.txt' }),
  ).toThrow(
    `mail.txt looks like none of the formats storms, calms: it begins with "Dear Sir,${'x'.repeat(71)}…". Where it is one of them, say so by --format.`,
  );
});
