import type { Properties } from '../write/values.js';
import { attributeText, edgeAttributes, vertexAttributes, type Attribute } from './attributes.js';
import type { Exporter, ExportGraph } from './exporter.js';

/**
 * CSV (RFC 4180) in two tables, with the headers of Neo4j's import. A text that a spreadsheet would take for a formula
 * begins with an apostrophe.
 */
export const csv: Exporter = {
  name: 'csv',
  description: 'two CSV tables, nodes and relationships, with the headers of neo4j-admin import',
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  parts: ['nodes', 'relationships'],
  write: (graph, part) => (part === 'relationships' ? relationships(graph) : nodes(graph)),
};

async function* nodes(graph: ExportGraph): AsyncGenerator<string> {
  const { model } = graph;
  const attributes = vertexAttributes(model);
  yield row(['id:ID', ':LABEL', ...attributes.map(header)]);
  for await (const { id, type, properties } of graph.vertices()) {
    const label = `Entity|${model.entityTypes.get(type)?.label ?? type}`;
    yield row([cell(id), cell(label), ...attributes.map((attribute) => valueOf(attribute, properties))]);
  }
}

async function* relationships(graph: ExportGraph): AsyncGenerator<string> {
  const attributes = edgeAttributes(graph.model);
  yield row([':START_ID', ':END_ID', ':TYPE', 'id', ...attributes.map(header)]);
  for await (const { id, from, to, type, properties } of graph.edges())
    yield row([cell(from), cell(to), cell(type), cell(id), ...attributes.map((each) => valueOf(each, properties))]);
}

const header = ({ name, type, list }: Attribute): string => (list ? `${name}:string[]` : `${name}:${type}`);

function valueOf(attribute: Attribute, properties: Readonly<Properties>): string {
  const text = attributeText(attribute, properties) ?? '';
  return attribute.type === 'string' ? cell(text) : text;
}

const number = /^[+-]?\d+(\.\d+)?$/;

/** A text in a cell: told from a formula, and in quotes where it has to be. */
function cell(text: string): string {
  const told = /^[=+\-@\t\r]/.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(told) ? `"${told.replaceAll('"', '""')}"` : told;
}

const row = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
