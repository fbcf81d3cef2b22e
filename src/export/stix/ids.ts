import { createHash } from 'node:crypto';

/** The namespace that ids of casus's objects are made in: the same thing has the same id in every export. */
const namespace = Buffer.from('6f1d3c1e6f0b5a0c9d5f0a5c9d2b7e41', 'hex');

const ownId = /^stix:([a-z-]+)--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The STIX type that a vertex had where it came from; undefined where it came from elsewhere. */
export const importedType = (id: string): string | undefined => ownId.exec(id)?.[1];

/** The STIX id of a vertex or edge: its own where it came from STIX with this type, else made from its id. */
export const stixId = (type: string, id: string): string =>
  importedType(id) === type ? id.slice('stix:'.length) : `${type}--${uuidOf(`${type}:${id}`)}`;

/** UUID version 5 (RFC 9562, 5.5) of a name. */
function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
