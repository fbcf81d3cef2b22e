import { xml, xmlAttributes } from '../../../src/export/xml.js';

test.each([
  ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
  ['say "no"', 'say &quot;no&quot;'],
  ['one\ntwo\tthree\r', 'one&#10;two&#9;three&#13;'],
  ['bell\u0007 null\u0000 escape\u001b', 'bell null escape'],
  ['half \ud83d of a pair', 'half  of a pair'],
  ['whole 🛰️ تدمر', 'whole 🛰️ تدمر'],
  ['last \uffff two \ufffe', 'last  two '],
])('%j is written as %j', (text, written) => {
  expect(xml(text)).toBe(written);
});

test('attributes without a value are left out', () => {
  expect(xmlAttributes({ id: 'a"b', label: undefined, start: '' })).toBe(' id="a&quot;b" start=""');
});
