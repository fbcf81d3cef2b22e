import { vertexObject } from '../../../src/export/stix/vertexObject.js';
import { referencesOf } from '../../../src/ingest/stix/references.js';

test('ids go under the names that STIX has for their catalogues, and come back as they were', () => {
  const externalIds = [
    { scheme: 'STIX', value: 'intrusion-set--1' },
    { scheme: 'MITRE_ATTACK', value: 'G0007', url: 'https://attack.mitre.org/groups/G0007' },
    { scheme: 'AIRWARS', value: 'S-17' },
  ];
  const object = vertexObject({ id: 'actor:reef', type: 'ACTOR', name: 'Reef Gang', externalIds }, []);
  expect(object['external_references']).toEqual([
    { source_name: 'mitre-attack', external_id: 'G0007', url: 'https://attack.mitre.org/groups/G0007' },
    { source_name: 'AIRWARS', external_id: 'S-17' },
  ]);
  expect(referencesOf(object, 'ACTOR')).toEqual({ externalIds: externalIds.slice(1), tags: [] });
});
