// The seed graph is sound as data: ids, ends, cycles, numbers, dates and locators.
// What the loader makes of it is tested with the loader.
import { articleId, citationsOf, edgeId, edges, files, records, referenceId, vertices } from './load.js';
import type { SeedEdge, SeedVertex } from './load.js';
import { paragraphs } from './paragraphs.js';

const byId = new Map(vertices.map((vertex) => [vertex.id, vertex]));
const ofType = (type: string): SeedEdge[] => edges.filter((edge) => edge.type === type);

// What an edge type may join, from the contract's RelationshipType.
const ends: Readonly<Record<string, readonly [SeedVertex['type'], SeedVertex['type']]>> = {
  PARTICIPATED_IN: ['ACTOR', 'EVENT'],
  OCCURRED_AT: ['EVENT', 'PLACE'],
  WITHIN: ['PLACE', 'PLACE'],
  PART_OF: ['EVENT', 'EVENT'],
  CAUSED: ['EVENT', 'EVENT'],
  RESPONDED_TO: ['EVENT', 'EVENT'],
  MEMBER_OF: ['ACTOR', 'ACTOR'],
  COMMANDS: ['ACTOR', 'ACTOR'],
  ALLIED_WITH: ['ACTOR', 'ACTOR'],
  OPPOSES: ['ACTOR', 'ACTOR'],
  SUPPORTS: ['ACTOR', 'ACTOR'],
  SUCCEEDED_BY: ['ACTOR', 'ACTOR'],
  BASED_IN: ['ACTOR', 'PLACE'],
  OPERATES_IN: ['ACTOR', 'PLACE'],
  CONTROLS: ['ACTOR', 'PLACE'],
};

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString().startsWith(text);
}

describe('ids and ends', () => {
  test('vertex ids are well-formed and begin with their type', () => {
    for (const vertex of vertices) expect(vertex.id).toMatch(/^(actor|place|event|source):[A-Za-z0-9:._-]+$/);
    for (const [type, held] of Object.entries(files)) {
      for (const vertex of held) expect([vertex.type, vertex.id.split(':')[0]]).toEqual([type, type.toLowerCase()]);
    }
  });

  test('no id stands twice, for vertices or edges', () => {
    expect(records.size).toBe(vertices.length + edges.length);
  });

  test('names that other parts rely on are there', () => {
    const named = ['actor:centcom', 'actor:islamic-state', 'actor:united-states', 'place:syria', 'place:iraq'];
    for (const id of [...named, 'place:palmyra', 'place:damascus', articleId, referenceId]) {
      expect(byId.has(id) ? id : `${id} is missing`).toBe(id);
    }
  });

  test('every edge joins two different vertices of the right types', () => {
    for (const edge of edges) {
      const found = [byId.get(edge.from)?.type, byId.get(edge.to)?.type];
      expect({ edge: edgeId(edge), found }).toEqual({ edge: edgeId(edge), found: ends[edge.type] });
      expect(edge.from).not.toBe(edge.to);
    }
  });

  test('every vertex that is no source has an edge', () => {
    const joined = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    const alone = vertices.filter((vertex) => vertex.type !== 'SOURCE' && !joined.has(vertex.id));
    expect(alone.map((vertex) => vertex.id)).toEqual([]);
  });

  test('aliases are distinct and not the name; catalogue ids are held by one vertex of a type', () => {
    for (const vertex of vertices) {
      const names = [vertex.name, ...(vertex.aliases ?? [])];
      expect(new Set(names).size).toBe(names.length);
    }
    const external = vertices.flatMap((v) => (v.externalIds ?? []).map((x) => `${x.scheme} ${x.value}`));
    expect(new Set(external).size).toBe(external.length);
  });
});

describe('hierarchies', () => {
  // Both are read as a to-one field, so a second parent would make the answer depend on the engine.
  test.each(['WITHIN', 'PART_OF'])('%s is a forest', (type) => {
    const parent = new Map(ofType(type).map((edge) => [edge.from, edge.to]));
    expect(parent.size).toBe(ofType(type).length);
    for (const start of parent.keys()) {
      const seen = new Set([start]);
      for (let at = parent.get(start); at !== undefined; at = parent.get(at)) {
        expect(seen.has(at) ? `${start} comes back to ${at}` : 'acyclic').toBe('acyclic');
        seen.add(at);
      }
    }
  });

  test('a place has the country code of the place it lies in', () => {
    for (const edge of ofType('WITHIN')) {
      const outer = byId.get(edge.to)?.countryCode;
      if (outer !== undefined) expect([edge.from, byId.get(edge.from)?.countryCode]).toEqual([edge.from, outer]);
    }
  });
});

describe('numbers and dates', () => {
  test('low ≤ best ≤ high, and the three come together', () => {
    for (const { id, fatalitiesLow: low, fatalitiesBest: best, fatalitiesHigh: high } of vertices) {
      if (low === undefined || best === undefined || high === undefined) {
        expect([id, low, best, high]).toEqual([id, undefined, undefined, undefined]);
      } else {
        expect(low >= 0 && low <= best && best <= high ? id : `${id} is out of order`).toBe(id);
      }
    }
  });

  test('confidences are 0 to 100, coordinates are on the globe, measures are counts', () => {
    for (const record of records.values()) {
      for (const { confidence } of [record, ...citationsOf(record)]) {
        if (confidence !== undefined)
          expect(Number.isInteger(confidence) && confidence >= 0 && confidence <= 100).toBe(true);
      }
    }
    for (const { point, measures = [] } of vertices) {
      if (point !== undefined) expect(Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180).toBe(true);
      for (const measure of measures) expect(Number.isInteger(measure.value) && measure.value >= 0).toBe(true);
    }
  });

  test('dates are real days, in order, and every event has two', () => {
    for (const [id, { dateStart, dateEnd }] of records) {
      for (const day of [dateStart, dateEnd]) if (day !== undefined) expect([id, isDay(day)]).toEqual([id, true]);
      if (dateStart !== undefined && dateEnd !== undefined)
        expect(dateStart <= dateEnd ? id : `${id} ends first`).toBe(id);
    }
    for (const event of files.EVENT) expect(event.dateStart && event.dateEnd ? '' : event.id).toBe('');
    for (const { publishedAt } of files.SOURCE) if (publishedAt !== undefined) expect(isDay(publishedAt)).toBe(true);
  });

  test('a cause does not begin after its effect, nor a response before what it answers, nor a part outside its whole', () => {
    const event = (id: string) => byId.get(id) as SeedVertex & { dateStart: string; dateEnd: string };
    const late = [
      ...ofType('CAUSED').filter((e) => event(e.from).dateStart > event(e.to).dateStart),
      ...ofType('RESPONDED_TO').filter((e) => event(e.from).dateStart < event(e.to).dateStart),
      ...ofType('PART_OF').filter((e) => event(e.from).dateStart < event(e.to).dateStart),
      ...ofType('PART_OF').filter((e) => event(e.from).dateEnd > event(e.to).dateEnd),
    ];
    expect(late.map(edgeId)).toEqual([]);
  });
});

describe('locators', () => {
  const taken = new Map<string, string[]>();
  for (const [id, record] of records) {
    for (const citation of citationsOf(record)) {
      if (citation.source !== articleId) continue;
      taken.set(citation.locator, [...new Set([...(taken.get(citation.locator) ?? []), id])]);
    }
  }

  test('every fact cites the article or general reference, at a place in it', () => {
    for (const [id, record] of records) {
      if (id === articleId || id === referenceId) continue;
      const sources = citationsOf(record).map((citation) => citation.source);
      expect(sources.includes(articleId) || sources.includes(referenceId) ? id : `${id} has no source`).toBe(id);
      for (const { source, locator } of citationsOf(record)) {
        expect(byId.get(source)?.type).toBe('SOURCE');
        const form = { [articleId]: /^¶\d+$/, [referenceId]: /^(geography|names|chronology)$/ }[source] ?? /^via:¶\d+$/;
        expect(form.test(locator) ? id : `${id} cites ${source} at ${locator}`).toBe(id);
      }
    }
  });

  test('the table has each paragraph once, in order, with facts or a reason', () => {
    expect(paragraphs.map((row) => row.paragraph)).toEqual(paragraphs.map((_, index) => index + 1));
    for (const row of paragraphs) expect(row.facts.length > 0).toBe(row.why === undefined);
  });

  test('the table and the locators agree, paragraph by paragraph', () => {
    for (const row of paragraphs) {
      const inData = [...(taken.get(`¶${row.paragraph}`) ?? [])].sort();
      expect({ paragraph: row.paragraph, facts: [...row.facts].sort() }).toEqual({
        paragraph: row.paragraph,
        facts: inData,
      });
    }
    const known = new Set(paragraphs.map((row) => `¶${row.paragraph}`));
    expect([...taken.keys()].filter((locator) => !known.has(locator))).toEqual([]);
  });
});
