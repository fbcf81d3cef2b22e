import type { Properties } from '../write/values.js';
import { attributeText, edgeAttributes, vertexAttributes, type Attribute } from './attributes.js';
import type { Exporter } from './exporter.js';
import { xml, xmlAttributes } from './xml.js';

const namespace = 'http://gexf.net/1.3';

/** GEXF's names of types. */
const types = { int: 'integer', double: 'double', boolean: 'boolean', string: 'string' } as const;

/** Properties that say from when to when a thing is there; the first pair of which one is known counts. */
const spells = [
  ['dateStart', 'dateEnd'],
  ['activeFrom', 'activeTo'],
] as const;

/** GEXF 1.3, dynamic: events, actors and edges are there from their first day to their last; what has none always is. */
export const gexf: Exporter = {
  name: 'gexf',
  description: 'GEXF 1.3 with a time line, for Gephi',
  contentType: 'application/gexf+xml; charset=utf-8',
  extension: 'gexf',
  async *write(graph) {
    const nodeAttributes = vertexAttributes(graph.model);
    const edgeOnes = edgeAttributes(graph.model);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<gexf xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
    yield ` xsi:schemaLocation="${namespace} ${namespace}/gexf.xsd" version="1.3">\n`;
    const description = graph.note === undefined ? '' : `<description>${xml(graph.note)}</description>`;
    yield `  <meta><creator>casus</creator>${description}</meta>\n`;
    yield '  <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
    yield declared('node', 'n', nodeAttributes);
    yield declared('edge', 'e', edgeOnes);
    yield '    <nodes>\n';
    for await (const { id, properties } of graph.vertices()) {
      const head = xmlAttributes({ id, label: properties['name'] as string, ...spell(properties) });
      yield `      <node${head}>${values('n', nodeAttributes, properties)}</node>\n`;
    }
    yield '    </nodes>\n    <edges>\n';
    for await (const { id, from, to, type, properties } of graph.edges()) {
      // Gephi joins edges between the same vertices unless their kinds differ.
      const head = xmlAttributes({ id, source: from, target: to, kind: type, label: type, ...spell(properties) });
      yield `      <edge${head}>${values('e', edgeOnes, properties)}</edge>\n`;
    }
    yield '    </edges>\n  </graph>\n</gexf>\n';
  },
};

function spell(properties: Readonly<Properties>): {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
} {
  for (const [from, to] of spells) {
    const [start, end] = [properties[from], properties[to]].map((day) => (day as string | null) ?? undefined);
    if (start !== undefined || end !== undefined) return { start, end };
  }
  return {};
}

function declared(of: 'node' | 'edge', prefix: string, attributes: readonly Attribute[]): string {
  const lines = attributes.map(
    ({ name, type }, index) =>
      `      <attribute${xmlAttributes({ id: `${prefix}${index}`, title: name, type: types[type] })}/>\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${lines.join('')}    </attributes>\n`;
}

function values(prefix: string, attributes: readonly Attribute[], properties: Readonly<Properties>): string {
  const given = attributes.flatMap((attribute, index) => {
    const value = attributeText(attribute, properties);
    return value === undefined ? [] : [`<attvalue${xmlAttributes({ for: `${prefix}${index}`, value })}/>`];
  });
  return given.length > 0 ? `<attvalues>${given.join('')}</attvalues>` : '';
}
