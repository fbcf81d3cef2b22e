// Preloaded into casus: what is asked of names that contain something takes a statement that does not end.
import grafeo from '@grafeo-db/js';

const endless = 'MATCH (a:Event) MATCH (b:Event) MATCH (c:Event) MATCH (d:Event) RETURN count(a) AS row';

const { prototype } = grafeo.GrafeoDB;
/** @type {unknown} */
const run = Object.getOwnPropertyDescriptor(prototype, 'executeCypher')?.value;
if (typeof run !== 'function') throw new Error('Grafeo runs statements by another name');

Object.defineProperty(prototype, 'executeCypher', {
  /** @param {string} text @param {object} params @returns {unknown} */
  value(text, params) {
    return Reflect.apply(run, this, [text.includes('.name CONTAINS') ? endless : text, params]);
  },
});
