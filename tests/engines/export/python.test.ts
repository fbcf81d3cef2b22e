// What the expected documents say to programs of others: networkx, if a Python has it, reads all that are for it.
import { spawnSync } from 'node:child_process';

const python = process.env['CASUS_PYTHON'] ?? 'python3';
const typed = `
import networkx as nx
for name, read in (('casus.graphml', nx.read_graphml), ('casus.gexf', nx.read_gexf)):
    graph = read('tests/engines/export/expected/' + name)
    node, edge = graph.nodes['event:battle'], graph.edges['event:battle', 'place:town']
    print(type(graph).__name__, len(graph), graph.number_of_edges(), node['fatalitiesBest'] + 1, graph.nodes['place:town']['latitude'] + 1, edge['geoPrecision'])
    print(ascii(graph.nodes['actor:rebels']['name']))
`;
const cytoscape = `
import json, networkx as nx
with open('tests/engines/export/expected/casus.json') as file:
    graph = nx.cytoscape_graph(json.load(file))
node = graph.nodes['event:battle']
edge = graph.edges['event:battle', 'place:town', 'event:battle~OCCURRED_AT~place:town']
print(type(graph).__name__, len(graph), graph.number_of_edges(), node['fatalitiesBest'] + 1, edge['geoPrecision'])
`;
const { status } = spawnSync(python, ['-c', 'import networkx']);
if (status !== 0) process.stderr.write(`skipped: networkx reads exports: ${python} has no networkx\n`);
const testThere = status === 0 ? test : test.skip;

/** The lines that a script prints. */
function printed(script: string): string[] {
  const { stdout, stderr } = spawnSync(python, ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

testThere('networkx reads GraphML and GEXF with their types and characters', () => {
  const read = [
    'DiGraph 8 8 4 -33.5 EXACT',
    String.raw`'Quote " and apostrophe \' < & > | \\ \U0001f6f0\ufe0f bell\nsecond\u2028line'`,
  ];
  expect(printed(typed)).toEqual([...read, ...read]);
});

testThere('networkx reads Cytoscape with its ids and types, an edge by its own', () => {
  expect(printed(cytoscape)).toEqual(['MultiDiGraph 8 8 4 EXACT']);
});
