import { attributeText, edgeAttributes, vertexAttributes, type Attribute } from './attributes.js';
import type { Exporter } from './exporter.js';
import { xml, xmlAttributes } from './xml.js';

const namespace = 'http://graphml.graphdrawing.org/xmlns';

/** What nodes and edges have beside their fields; `casusId`, as readers have an `id` of their own. */
const own: readonly Attribute[] = ['label', 'casusId'].map((name) => ({ name, type: 'string', list: false }));

/** GraphML 1.0 with typed attributes: vertices first, then edges; read by networkx, igraph, Gephi, yEd and Cytoscape. */
export const graphml: Exporter = {
  name: 'graphml',
  description: 'GraphML with typed attributes, for networkx, igraph, Gephi and yEd',
  contentType: 'application/graphml+xml; charset=utf-8',
  extension: 'graphml',
  async *write(graph) {
    const nodeKeys = keysOf('n', [...own, ...vertexAttributes(graph.model)]);
    const edgeKeys = keysOf('e', [...own, ...edgeAttributes(graph.model)]);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<graphml xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
    yield ` xsi:schemaLocation="${namespace} ${namespace}/1.0/graphml.xsd">\n`;
    if (graph.note !== undefined) yield `  <desc>${xml(graph.note)}</desc>\n`;
    for (const key of nodeKeys) yield declared(key, 'node');
    for (const key of edgeKeys) yield declared(key, 'edge');
    yield '  <graph id="casus" edgedefault="directed">\n';
    for await (const { id, properties } of graph.vertices()) {
      const fields = data(nodeKeys, { ...properties, label: properties['name'], casusId: id });
      yield `    <node${xmlAttributes({ id: nameToken(id) })}>${fields}</node>\n`;
    }
    let edges = 0;
    for await (const { id, from, to, type, properties } of graph.edges()) {
      const head = xmlAttributes({ id: `e${edges++}`, source: nameToken(from), target: nameToken(to) });
      yield `    <edge${head}>${data(edgeKeys, { ...properties, label: type, casusId: id })}</edge>\n`;
    }
    yield '  </graph>\n</graphml>\n';
  },
};

/**
 * An id as the schema's NMTOKEN, the same for the same id and for no other: what that may not hold is its code point
 * between underscores, and so is an underscore before an x, which would begin one.
 */
const nameToken = (id: string): string =>
  id.replace(/[^A-Za-z0-9._:-]|_(?=x)/gu, (character) => `_x${character.codePointAt(0)?.toString(16)}_`);

interface Key {
  readonly id: string;
  readonly attribute: Attribute;
}

const keysOf = (prefix: string, attributes: readonly Attribute[]): Key[] =>
  attributes.map((attribute, index) => ({ id: `${prefix}${index}`, attribute }));

const declared = ({ id, attribute: { name, type } }: Key, of: 'node' | 'edge'): string =>
  `  <key${xmlAttributes({ id, for: of, 'attr.name': name, 'attr.type': type })}/>\n`;

function data(keys: readonly Key[], properties: Readonly<Record<string, unknown>>): string {
  return keys
    .map(({ id, attribute }) => {
      const value = attributeText(attribute, properties);
      return value === undefined ? '' : `<data key="${id}">${xml(value)}</data>`;
    })
    .join('');
}
