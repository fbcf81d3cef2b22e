// What the CSV formats read can be loaded and asked: names of fields and ends of edges are the graph's own.
import type { Engine } from '../../src/engines/engine.js';
import { acled } from '../../src/ingest/acled/acled.js';
import type { Format } from '../../src/ingest/format.js';
import { gdeltLayout } from '../../src/ingest/gdelt/columns.js';
import { gdelt } from '../../src/ingest/gdelt/gdelt.js';
import { mentionsLayout } from '../../src/ingest/gdelt/mentions.js';
import { ucdpGed } from '../../src/ingest/ucdp/ucdpGed.js';
import type { GraphRecords } from '../../src/write/records.js';
import { askerOf, dataOf } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';
import { readAll, table, type Cells } from '../unit/ingest/readRows.js';

const ged: Cells = {
  ...{ id: 1, year: 2016, type_of_violence: 1, conflict_new_id: 77, conflict_name: 'Xanadu: Government' },
  ...{ side_a_new_id: 501, side_a: 'Government of Xanadu', side_b_new_id: 502, side_b: 'Riders' },
  ...{ source_article: '"Daily Bell,2016-01-02,Riders cross"', where_prec: 1, where_coordinates: 'Qasr village' },
  ...{ adm_1: 'Homs Governorate', latitude: 34.8, longitude: 36.7, country: 'Syria', region: 'Middle East' },
  ...{
    date_prec: 1,
    date_start: '2016-01-01',
    date_end: '2016-01-01',
    deaths_a: 0,
    deaths_b: 2,
    best: 2,
    high: 4,
    low: 2,
  },
};
const acledRow: Cells = {
  ...{
    event_id_cnty: 'XAN1',
    event_date: '2016-01-05',
    event_type: 'Battles',
    actor1: 'Riders',
    assoc_actor_1: 'Walkers',
  },
  ...{ actor2: 'Military Forces of Xanadu', country: 'Syria', location: 'Qasr', latitude: 34.8, longitude: 36.7 },
  ...{ fatalities: '', source: 'Daily Bell', notes: 'A fight.' },
};
const gdeltRow: Cells = {
  ...{ GLOBALEVENTID: 3, SQLDATE: '20160106', Actor1Code: 'USA', Actor1CountryCode: 'USA', Actor2Code: 'COP' },
  ...{ Actor2Type1Code: 'COP', EventCode: '190', EventBaseCode: '190', EventRootCode: '19', NumMentions: 4 },
  ...{
    ActionGeo_Type: 1,
    ActionGeo_FullName: 'Syria',
    ActionGeo_CountryCode: 'SY',
    ActionGeo_Lat: 35,
    ActionGeo_Long: 38,
  },
  ...{
    Actor2Geo_FullName: 'Aleppo, Halab, Syria',
    Actor2Geo_CountryCode: 'SY',
    Actor2Geo_ADM1Code: 'SY09',
    Actor2Geo_FeatureID: '-2541123',
  },
  SOURCEURL: 'https://bell.example/a',
};
const mention: Cells = {
  ...{ GLOBALEVENTID: 3, EventTimeDate: '20160106000000', MentionTimeDate: '20160106001500', MentionType: 1 },
  ...{ MentionSourceName: 'tide.example', MentionIdentifier: 'https://tide.example/b', SentenceID: 2, Confidence: 60 },
};

/** The records of the texts, each vertex once. */
async function recordsOf(texts: readonly (readonly [Format, string])[]): Promise<GraphRecords> {
  const rows = (await Promise.all(texts.map(([format, text]) => readAll(format, text)))).flat();
  const vertices = new Map(
    rows.flatMap(({ records }) => records.vertices.map((vertex) => [vertex.id, vertex] as const)),
  );
  return { vertices: [...vertices.values()], relationships: rows.flatMap(({ records }) => records.relationships) };
}

describeEachEngine('records of imports', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    const columns = Object.keys(ged);
    const texts: readonly (readonly [Format, string])[] = [
      [ucdpGed, table(columns, [ged, { ...ged, id: 2, side_b_new_id: 503, side_b: 'Civilians', best: '' }])],
      [
        ucdpGed,
        table(columns, [{ ...ged, id: '4.0', conflict_new_id: '77.0', side_a_new_id: '501.0', adm_1: 'NULL' }]),
      ],
      [acled, table(Object.keys(acledRow), [acledRow])],
      [gdelt, table(gdeltLayout.headerless ?? [], [gdeltRow], '\t')],
      [gdelt, table(mentionsLayout.headerless ?? [], [mention], '\t')],
    ];
    engine = await openLoaded(name, await recordsOf(texts));
  });
  afterAll(() => engine.close());

  test('events, who took part, where, and who says so', async () => {
    const query = `query ($id: ID!) { event(id: $id) {
      name fatalitiesBest partOf { id } measures { value unit citation { source { id } locator } }
      participants(first: 9) { edges { role side node { id } } }
      locations(first: 9) { edges { geoPrecision node { name ancestors { name } } } }
      citations(first: 9) { edges { node { locator confidence source { publisher } } } } } }`;
    const of = async (id: string): Promise<unknown> =>
      (await dataOf<{ event: unknown }>(askerOf(engine), query, { id })).event;

    expect(await of('ucdp:event:1')).toMatchObject({
      fatalitiesBest: 2,
      partOf: { id: 'ucdp:conflict:77' },
      measures: [
        { value: 0, unit: 'members of side A', citation: { source: { id: 'source:ucdp-ged' }, locator: 'id 1' } },
        { value: 2, unit: 'members of side B' },
      ],
      participants: {
        edges: [
          { role: null, side: 'A', node: { id: 'ucdp:actor:501' } },
          { role: null, side: 'B', node: { id: 'ucdp:actor:502' } },
        ],
      },
      locations: {
        edges: [
          {
            geoPrecision: 'EXACT',
            node: {
              name: 'Qasr village',
              ancestors: [{ name: 'Homs Governorate' }, { name: 'Syria' }, { name: 'Middle East' }],
            },
          },
        ],
      },
    });
    expect(await of('ucdp:event:2')).toMatchObject({ fatalitiesBest: null });
    // A program that holds a column with gaps as decimals has written the same ids otherwise.
    expect(await of('ucdp:event:4')).toMatchObject({
      partOf: { id: 'ucdp:conflict:77' },
      participants: { edges: [{ node: { id: 'ucdp:actor:501' } }, { node: { id: 'ucdp:actor:502' } }] },
      locations: { edges: [{ node: { ancestors: [{ name: 'Syria' }, { name: 'Middle East' }] } }] },
    });
    expect(await of('acled:event:XAN1')).toMatchObject({
      fatalitiesBest: null,
      participants: {
        edges: [
          { side: 'B', node: { id: 'acled:actor:military-forces-of-xanadu' } },
          { side: 'A', node: { id: 'acled:actor:riders' } },
          { side: 'A', node: { id: 'acled:actor:walkers' } },
        ],
      },
    });
    expect(await of('gdelt:event:3')).toMatchObject({
      name: 'Fighting: United States → Police, 2016-01-06, Syria',
      measures: [{ value: 4, unit: 'mentions' }],
      participants: {
        edges: [
          { role: 'TARGET', node: { id: 'gdelt:actor:cop' } },
          { role: 'INITIATOR', node: { id: 'gdelt:actor:usa' } },
        ],
      },
      citations: {
        edges: [
          { node: { locator: null, confidence: null, source: { publisher: 'bell.example' } } },
          { node: { locator: 'sentence 2', confidence: 60, source: { publisher: 'tide.example' } } },
          { node: { locator: 'GLOBALEVENTID 3', confidence: null, source: { publisher: 'The GDELT Project' } } },
        ],
      },
    });
  });

  test('events are found by where GDELT placed their actors', async () => {
    const query = `query ($value: String!) { events(where: { eventCodes: { some: {
      scheme: { eq: "GDELT_ACTOR2_GEO_ADM1" }, value: { eq: $value } } } }) {
        nodes { participants(role: [TARGET]) { edges { citations { note } } } } } }`;
    const of = (value: string): Promise<unknown> => dataOf(askerOf(engine), query, { value });
    const citations = [{ note: 'GDELT places it in Aleppo, Halab, Syria.' }];
    expect(await of('SY09')).toEqual({ events: { nodes: [{ participants: { edges: [{ citations }] } }] } });
    expect(await of('-2541123')).toEqual({ events: { nodes: [] } });
  });

  test('dyads are derived from the sides', async () => {
    const query = `{ eventStats(groupBy: [DYAD]) { keys { value } events fatalitiesBest fatalitiesUnknown } }`;
    const { eventStats } = await dataOf<{ eventStats: unknown[] }>(askerOf(engine), query);
    expect(eventStats).toContainEqual({
      keys: [{ value: 'ucdp:actor:501~ucdp:actor:503' }],
      events: 1,
      fatalitiesBest: null,
      fatalitiesUnknown: 1,
    });
  });

  test('every edge of the records is in the graph, each once', async () => {
    const [count] = await engine.read("MATCH (:Entity)-[r]->(:Entity) WHERE type(r) <> 'REPORTED_BY' RETURN count(r)");
    // UCDP: 4 × WITHIN, the place straight in the country among them, and for each of 3 events 2 actors, a place, a conflict; ACLED: WITHIN, 3 actors, a place; GDELT: 2 actors, a place.
    expect(count).toBe(2 + 1 + 1 + 3 * 4 + 1 + 4 + 3);
  });
});
