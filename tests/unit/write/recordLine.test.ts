import { lineOf, recordOfLine } from '../../../src/write/recordLine.js';

test('the kind of an event and the kind of a line do not meet', () => {
  const record = { id: 'event:a', kind: 'CAMPAIGN', name: 'A' };
  const line = lineOf('vertex', record);
  expect(line).toBe('{"kind":"vertex","id":"event:a","eventKind":"CAMPAIGN","name":"A"}\n');
  expect(recordOfLine(JSON.parse(line) as object as Record<string, unknown>)).toEqual({ kind: 'vertex', record });
});

test('what ends a line for some readers is escaped', () => {
  const line = lineOf('vertex', { id: 'actor:a', name: 'one\u2028two\u2029three\nfour' });
  expect(line).toBe('{"kind":"vertex","id":"actor:a","name":"one\\u2028two\\u2029three\\nfour"}\n');
});

test('what has no kind of its own gets none', () => {
  const line = lineOf('change', { id: 'change:1' });
  expect(recordOfLine(JSON.parse(line) as object as Record<string, unknown>)).toEqual({
    kind: 'change',
    record: { id: 'change:1' },
  });
});
