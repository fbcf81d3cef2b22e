import { badInput } from '../errors.js';
import { csv } from './csv.js';
import { cytoscape } from './cytoscape.js';
import type { Exporter } from './exporter.js';
import { geojson } from './geojson.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld.js';
import { stix } from './stix/stix.js';

/** A format of other tools: they know of no merged source, which a copy for `restore` must name as it is stored. */
const ofOthers = (exporter: Exporter): Exporter => ({
  ...exporter,
  write: (graph, part) => exporter.write(graph.withoutHistory(), part),
});

/** Every format that the graph is exported in: a new one is a file and a name here. */
export const exporters: readonly Exporter[] = Object.freeze(
  [graphml, gexf, csv, cytoscape, geojson, jsonld, stix, jsonl].map((exporter: Exporter) =>
    exporter.holdsHistory ? exporter : ofOthers(exporter),
  ),
);

const shown = (text: string | undefined): string => (text === undefined ? 'missing' : JSON.stringify(text));

/** The exporter of a name; BAD_USER_INPUT that lists all where there is none. */
export function exporterOf(name: string | undefined): Exporter {
  const found = exporters.find((exporter) => exporter.name === name);
  if (found) return found;
  const names = exporters.map((exporter) => exporter.name).join(', ');
  throw badInput('format', `must be one of ${names}, not ${shown(name)}.`);
}

/** The part that is asked for, where a format has parts; BAD_USER_INPUT that lists them where it is none of them. */
export function partOf({ name, parts = [] }: Exporter, part: string | undefined): string | undefined {
  if (part === undefined ? parts.length === 0 : parts.includes(part)) return part;
  const problem =
    parts.length === 0
      ? `is none of ${name}, which is one file; leave it out.`
      : `must be ${parts.join(' or ')}, not ${shown(part)}: ${name} is that many tables.`;
  throw badInput('part', problem);
}
