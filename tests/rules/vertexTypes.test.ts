// What each type of schema.graphql needs under cypher/: a type that lacks it is slow, or search fails.
import { buildModel } from '../../src/model/buildModel.js';
import { readProjectFile } from '../../src/model/project.js';

const { entityTypes, joins } = buildModel();
const labels = [...entityTypes.values()].map(({ label = '' }) => label);
const texts = { searchNames: 'search_names', searchDescription: 'search_description' };

test.each([...joins.keys()])('edges of type %s are found by their data set on Neo4j', (type) => {
  const name = `${type.toLowerCase()}_dataset`;
  expect(readProjectFile('cypher/neo4j/schema.cypher')).toContain(
    `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.dataset);`,
  );
});

describe.each(labels)('vertex type %s', (label) => {
  const neo4j = readProjectFile('cypher/neo4j/schema.cypher');

  test('has unique ids on Neo4j and an index of them on Grafeo', () => {
    expect(neo4j).toContain(`FOR (n:${label}) REQUIRE n.id IS UNIQUE;`);
    expect(readProjectFile('cypher/grafeo/schema.cypher')).toContain(`FOR (n:${label}) ON (n.id);`);
  });

  test.each(Object.entries(texts))('has its %s searched on both engines', (property, index) => {
    const name = `${label.toLowerCase()}_${index}`;
    expect(neo4j).toContain(`CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}]`);
    expect(readProjectFile('cypher/search/grafeo.cypher')).toContain(`grafeo.search.text('${label}', '${property}',`);
  });
});
