import type { ObjectModel } from '../model/model.js';

/** The subfield that every object of a column list has: its column says how many there are. */
export function presenceOf(object: ObjectModel): string {
  for (const [name, field] of object.fields) {
    if ((field.kind === 'property' || field.kind === 'target') && !field.nullable) return name;
  }
  throw new Error(`${object.name} is held in columns but has no required field`);
}
