const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 has no way to hold: control characters, halves of surrogate pairs, and the two last of the plane. */
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for XML, in an element or in an attribute; what XML cannot hold is left out. */
export const xml = (text: string): string =>
  text.replace(unheld, '').replace(/[&<>"\t\n\r]/g, (found) => escapes[found] ?? found);

/** ` name="value"` of each attribute that has a value. */
export const xmlAttributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(value)}"`))
    .join('');
