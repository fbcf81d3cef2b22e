import { textsOf, type StixObject } from './stixObject.js';

/** The ids that TLP's own marking definitions have: 1.0 in STIX 2.1, 2.0 in its extension, and OpenCTI's for strict. */
const tlpIds: Readonly<Record<string, string>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'clear',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'green',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'amber',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'red',
  'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487': 'clear',
  'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'green',
  'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'amber',
  'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003': 'amber+strict',
  'marking-definition--826578e1-40ad-459f-bc73-ede076f81f37': 'amber+strict',
  'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1': 'red',
};

const tlpExtension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
const tlpText = /^(?:tlp:)?(clear|white|green|amber\+strict|amber|red)$/i;

/** What the markings of a bundle mean, as far as it has been read. */
export class Markings {
  /** TLP level by id; null for a marking that is none, such as a statement. */
  private readonly levels = new Map<string, string | null>(Object.entries(tlpIds));

  /** Remembers a marking definition. */
  learn(definition: StixObject): void {
    const { id } = definition;
    if (typeof id === 'string' && !this.levels.has(id)) this.levels.set(id, levelOf(definition));
  }

  /** Whether all markings of an object have been read. */
  knows({ object_marking_refs: refs }: StixObject): boolean {
    return !Array.isArray(refs) || refs.every((ref) => this.levels.has(ref as string));
  }

  /** Tags such as `tlp:amber`; a marking that was never defined stays as `marking:<id>`, others are left out. */
  tagsOf(object: StixObject): string[] {
    return textsOf(object, 'object_marking_refs').flatMap((ref) => {
      const level = this.levels.get(ref);
      if (level === undefined) return [`marking:${ref}`];
      return level === null ? [] : [`tlp:${level}`];
    });
  }
}

/** TLP 2.0 calls clear what 1.0 called white. */
function levelOf(definition: StixObject): string | null {
  const { definition: inner, extensions, name, x_opencti_definition } = definition;
  const texts = [
    (Object(inner) as StixObject)['tlp'],
    (Object((Object(extensions) as StixObject)[tlpExtension]) as StixObject)['tlp_2_0'],
    name,
    x_opencti_definition,
  ];
  for (const text of texts) {
    const level = typeof text === 'string' && tlpText.exec(text)?.[1]?.toLowerCase();
    if (level) return level === 'white' ? 'clear' : level;
  }
  return null;
}
