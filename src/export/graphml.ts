import { attributeText, edgeAttributes, vertexAttributes, type Attribute } from './attributes.js';
import type { Exporter } from './exporter.js';
import { xml, xmlAttributes } from './xml.js';

const namespace = 'http://graphml.graphdrawing.org/xmlns';
const label: Attribute = { name: 'label', type: 'string', list: false };

/** GraphML 1.0 with typed attributes: vertices first, then edges; read by networkx, igraph, Gephi, yEd and Cytoscape. */
export const graphml: Exporter = {
  name: 'graphml',
  description: 'GraphML with typed attributes, for networkx, igraph, Gephi and yEd',
  contentType: 'application/graphml+xml; charset=utf-8',
  extension: 'graphml',
  async *write(graph) {
    const nodeKeys = keysOf('n', [label, ...vertexAttributes(graph.model)]);
    const edgeKeys = keysOf('e', [label, ...edgeAttributes(graph.model)]);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<graphml xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
    yield ` xsi:schemaLocation="${namespace} ${namespace}/1.0/graphml.xsd">\n`;
    if (graph.note !== undefined) yield `  <desc>${xml(graph.note)}</desc>\n`;
    for (const key of nodeKeys) yield declared(key, 'node');
    for (const key of edgeKeys) yield declared(key, 'edge');
    yield '  <graph id="casus" edgedefault="directed">\n';
    for await (const { id, properties } of graph.vertices())
      yield `    <node${xmlAttributes({ id })}>${data(nodeKeys, { ...properties, label: properties['name'] })}</node>\n`;
    for await (const { id, from, to, type, properties } of graph.edges())
      yield `    <edge${xmlAttributes({ id, source: from, target: to })}>${data(edgeKeys, { ...properties, label: type })}</edge>\n`;
    yield '  </graph>\n</graphml>\n';
  },
};

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
